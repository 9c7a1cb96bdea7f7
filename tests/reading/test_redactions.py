from extract.reading import numbers, redactions


def test_brackets_and_stamps_are_found_in_any_case():
    text = "He met [Redacted] and [name withheld]. 9/11 Law Enforcement Privacy\n25X1 then (b)(6)"
    assert [(mark.kind, mark.wording) for mark in redactions.read(text)] == [
        ("bracket", "[Redacted]"),
        ("bracket", "[name withheld]"),
        ("stamp", "9/11 Law Enforcement Privacy"),
        ("stamp", "25X1"),
        ("stamp", "(b)(6)"),
    ]


def test_a_banner_and_a_citation_are_no_redactions():
    assert redactions.read("TOP SECRET//25X1//NF\nE.O. 13526, sec. 5.3(b)(3)") == []


def test_what_scanning_left_of_a_mark_is_a_redaction_and_no_number():
    text = "It was not the1 people there."
    [mark] = redactions.read(text)
    assert (mark.kind, mark.wording) == ("residue", "1")
    assert numbers.read(text) == []


def test_a_stamp_and_a_bracket_with_only_white_space_between_are_one_place():
    text = "So. 9/11 Classified Information\n\n[REDACTED] Then. [REDACTED]"
    assert [len(place) for place in redactions.places(redactions.read(text), text)] == [2, 1]
