"""How each form of picture carries its record: put it in, find it again, and digest the rest. One module a form."""
