"""A made-up memo in the shape of a scanned one: wrapped lines, form feeds, page marks, stamps, sides, OCR damage."""

OCR = (
    "=== PDF PAGE 1 ===\n-. ,J\n\nEvent: Meeting with Director Halvorsen !\nType of Event: Lwicheon Meeting\n'. .\n"
    "Dace: March 3, 2004\nPrepared by: Ana Brandt\nLocation: Harbour House\n"
    "Participants - non-Commission: Director Halvorsen, Chief of Staff Peter \nLund, General Counsel Mira Okafor\n"
    "Commission participants .. Commissioners Reed & Sato; Ana Brandt.\n\n"
    "Chair Reed began by thanking the Director for the cooperation received to \ndate.\n · I\n\n"
    "Staffing. The Director said that the harbour service had some 3 to 5 boats on \nthe water, and more than \n"
    "900 officers ashore. 25X1 He added that a third of the officers were new. Not one \n"
    "dollar had come from the port fund. Almost all of the crews had been trained by \nthe middle of 2003.\n"
    "2\n\f=== PDF PAGE 2 ===\n"
    "Lund noted that two key landmarks were missed: the 1994 fire at the quay and the \n"
    "strike in early January. He said that lots of letters, about 40 pages each, were sent since \n1997. "
    "[REDACTED] Okafor said the records ofthe1 crews were sparse.\n"
    "Some said, ''They're coming here.'' But there were no data on 9/11.\n"
    "The Director said up to 60 percent of the fleet was old <b>\U0001f6a2</b> and fewer than ten docks worked.\n3\n"
)
