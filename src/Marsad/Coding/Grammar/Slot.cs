namespace Marsad.Coding;

/// <summary>A word with its function: "subj", "obj", "mod", "poss", "num", "xcomp", "ccomp", "advcl", "main-subj" (subject of the main clause of a participle), or a preposition.</summary>
internal readonly record struct Slot(string Function, int Word);
