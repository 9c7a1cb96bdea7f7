from extract.reading import header, speakers

HEAD = "Date: May 5, 2003\nParticipants: Ann Gray, Chief of Police Hill, and Roy Lee\n\n"


def attributed(body):
    text = HEAD + body
    return [
        (found.who, found.how, found.unsure, text[found.start : found.end] if found.start is not None else None)
        for found in speakers.read(text, header.read(text))
    ]


def test_a_named_speaker_is_stated_then_carried_on_until_the_next():
    assert attributed("Chief Hill said they won. The war goes on. Gray denied it.") == [
        (("Hill",), "stated", False, "Chief Hill said"),
        (("Hill",), "carried_on", False, "Chief Hill said"),
        (("Gray",), "stated", False, "Gray denied"),
    ]


def test_before_anyone_speaks_nobody_is_stated():
    assert attributed("The city is large.") == [((), "not_stated", True, None)]


def test_across_a_paragraph_and_behind_a_pronoun_it_is_unsure():
    assert attributed("Gray said so.\n\nThe city is large.")[1] == (("Gray",), "carried_on", True, "Gray said")
    assert attributed("Gray said so. She noted the cost.")[1] == (("Gray",), "stated", True, "She noted")


def test_two_speak_together_and_they_alone_names_no_one():
    assert attributed("Asked about money, Gray and Lee thought it was enough.")[0][0] == ("Gray", "Lee")
    assert attributed("Asked about money, they did not answer.")[0][:2] == ((), "not_stated")


def test_a_speaker_named_behind_the_words():
    assert attributed('"We won," said Lee.')[0][0] == ("Lee",)
    assert attributed("According to Hill, it was over.")[0][0] == ("Hill",)


def test_what_is_reported_by_nobody_is_given_to_nobody_and_the_speaker_goes_on_behind_it():
    found = attributed("Gray said so. It was reported that forty died. The city is large.")
    assert [(who, how) for who, how, *_ in found] == [
        (("Gray",), "stated"),
        ((), "not_stated"),
        (("Gray",), "carried_on"),
    ]


def test_those_who_claim_in_the_present_are_named():
    assert attributed("Officials claim forty.")[0][0] == ("Officials",)
