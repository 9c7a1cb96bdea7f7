from extract.reading import sentences


def cut(text):
    return [text[start:end] for start, end in sentences.read(text)]


def test_short_forms_and_initials_end_no_sentence():
    text = "Mr. J. Smith of the U.S. office met Gen. Jones. They spoke."
    assert cut(text) == ["Mr. J. Smith of the U.S. office met Gen. Jones.", "They spoke."]


def test_no_ends_a_sentence_unless_a_number_follows():
    assert cut("The answer was no. He left with No. 5 there.") == ["The answer was no.", "He left with No. 5 there."]


def test_a_wrapped_line_stays_in_its_sentence_and_an_empty_line_parts():
    assert cut("He said\nso. He left.\n\nA heading\n\nThen.") == ["He said\nso.", "He left.", "A heading", "Then."]


def test_a_page_mark_is_in_no_sentence():
    assert cut("He left.\n\nPage 2\n\nShe came.") == ["He left.", "She came."]


def test_a_redaction_within_a_sentence_stays_in_it():
    assert cut("He met [REDACTED] there. They left.") == ["He met [REDACTED] there.", "They left."]


def test_quotes_close_with_their_sentence():
    assert cut('He said "stop." Then he left.') == ['He said "stop."', "Then he left."]


def test_rupees_end_no_sentence():
    assert cut("It cost Rs. 400 then. They paid.") == ["It cost Rs. 400 then.", "They paid."]
