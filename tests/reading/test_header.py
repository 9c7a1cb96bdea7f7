"""Header layouts as real memoranda print them, with names of our own."""

from extract.reading import header


def fields(text):
    return {field.name: field.value for field in header.read(text).fields}


def sides(text):
    return {party.side: party.names for party in header.read(text).participants}


def test_damaged_labels_lost_colons_and_two_fields_on_a_line():
    text = (
        "TOP SECRET//25X1//NF\nEvent   Interview of an official\nDace: December 8, 2003   Special Access lssues: none\n"
        "Participants - Non-Commission: Carl Smith, Deputy Director; Dora Jones\n"
        "Participants - Conunission: Evan Black\n\n"
        "The official began. He said so.\n"
    )
    found = header.read(text)
    assert found.date == "2003-12-08"
    assert fields(text)["event"] == "Interview of an official"
    assert fields(text)["access"] == "none"
    assert sides(text) == {
        "non_commission": ("Carl Smith, Deputy Director", "Dora Jones"),
        "commission": ("Evan Black",),
    }
    assert text[found.body_start :].startswith("The official began.")


def test_a_header_run_together_on_one_line():
    text = (
        "[Classification] MEMORANDUM FOR THE RECORD Event: Tower Type of event: Interview"
        " Date: Tuesday, September 30, 2003"
        " Prepared by: Jones Team Number: 8 Participants - Non-Commission: Smith Participants - Commission: Jones"
        "\n\nBody."
    )
    found = header.read(text)
    assert (found.title, found.date) == ("MEMORANDUM FOR THE RECORD", "2003-09-30")
    assert fields(text)["team"] == "8"
    assert text[found.body_start :] == "Body."


def test_two_dates_a_repeated_label_and_bold_marks():
    text = (
        "\n\nMEMORANDUM FOR THE RECORD\n\nInterviewee: **Ann Gray**\nDate of Interview: Friday, November 7, 2003\n"
        "Date of MFR: November 10, 2003\nParticipants: Gray, her deputy American\nParticipants: Lee, Roy Hill (CG)\n\n"
        "Gray said so."
    )
    found = header.read(text)
    assert (found.date, fields(text)["memo_date"]) == ("2003-11-07", "November 10, 2003")
    assert fields(text)["interviewee"] == "Ann Gray"
    assert sides(text) == {None: ("Gray", "her deputy"), "american": ("Lee", "Roy Hill (CG)")}


def test_a_label_broken_over_two_lines_and_a_value_that_wraps():
    text = (
        "MEMORANDUM FOR THE RECORD\nEvent: Bob Example Dates: November 6, 2003\nPrepared\nby: A. Writer\n"
        "Participants - Non-Commission: Deputy Chief John Alder, Chief of Staff Peter\nBirch, Counsel Carla Elm\n"
        "Location: HQ\n\nSo."
    )
    assert fields(text)["prepared_by"] == "A. Writer"
    assert fields(text)["location"] == "HQ"
    assert sides(text)["non_commission"][1] == "Chief of Staff Peter Birch"


def test_labels_in_capitals_with_two_colons_or_a_dash():
    text = (
        "EVENT: Visit\nDATE: March 25, 2004\nParticipants: Non-Commission: Smith, Brown\n"
        "Participants: Commission - Jones\n\nSo."
    )
    assert sides(text) == {"non_commission": ("Smith", "Brown"), "commission": ("Jones",)}


def test_the_usual_order_with_a_minder_and_a_team_misread():
    text = "Event: Visit\nDate: 07.21.03\nTeam Nwnbers: Three (policy)\nEOP Minder: Brown\nBackground\nSo."
    assert fields(text) == {"event": "Visit", "date": "07.21.03", "team": "Three (policy)", "minder": "Brown"}
    assert header.read(text).date == "2003-07-21"


def test_a_text_without_a_header_has_none():
    found = header.read("He said so. The date was set.")
    assert (found.fields, found.title, found.date, found.body_start) == ((), None, None, 0)
