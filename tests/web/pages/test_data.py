"""The Data page: six tables, a search, and files to take away."""

from tests.web.pages.asking import ask, shown


def test_the_table_and_the_search_come_from_the_address():
    tree = shown(ask("data", table="events", find="sheraton"))
    assert tree.all("caption")[0].text == "Events: said in the memo"
    assert len(tree.all("tbody")[0].all("tr")) == 1


def test_each_table_can_be_taken_as_csv_xlsx_and_json_and_so_can_everything():
    labels = [one.proto.label for one in ask("data", table="context").get("download_button")]
    assert labels == [
        "Download public record as CSV",
        "Download public record as XLSX",
        "Download public record as JSON",
        "Download everything as CSV",
        "Download everything as XLSX",
        "Download everything as JSON",
    ]


def test_a_page_that_is_no_number_falls_back_with_a_message():
    app = ask("data", page="zero")
    assert "page “zero”" in shown(app).all("div", "notice")[0].text
