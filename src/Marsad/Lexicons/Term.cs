namespace Marsad.Lexicons;

/// <summary>A phrase that the actor finder knows.</summary>
internal sealed record Term(TermKind Kind)
{
    /// <summary>The register's entry, or that of a person's side.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The person's name as the register has it.</summary>
    public string? Person { get; init; }

    /// <summary>Alpha-2 code of the country.</summary>
    public string? Country { get; init; }

    /// <summary>What kind of actor a noun names.</summary>
    public HeadKind Head { get; init; }

    /// <summary>Sense of a modifier, link or title.</summary>
    public string Sense { get; init; } = "";

    /// <summary>Class that the word gives.</summary>
    public ActorClass Class { get; init; }

    /// <summary>How the words must be written.</summary>
    public TermCase Case { get; init; }

    /// <summary>Number of words of the phrase that bear a capital.</summary>
    public int Capitals { get; init; }
}

/// <summary>Kinds of phrases.</summary>
internal enum TermKind
{
    Name, LocalName, Unit, Person, Country, Demonym, Capital, Head, Modifier, Link, Title, ShapeLast, ShapeFirst, ShapeInner, Weapon,
}

/// <summary>How the words of a phrase must be written to count.</summary>
internal enum TermCase
{
    /// <summary>Anyhow.</summary>
    Any,

    /// <summary>With as many capitals as the phrase.</summary>
    Capitals,

    /// <summary>In capitals throughout, as an acronym; in a text that is all capitals too.</summary>
    Acronym,

    /// <summary>In capitals throughout; in a text that is all capitals not at all, since it is a common word as well ("IS", "WHO").</summary>
    CommonWord,
}

/// <summary>Kinds of nouns for actors; data/actors/words/heads.yaml says what each means.</summary>
internal enum HeadKind
{
    Army, Forces, Commander, Police, Government, Loyalist, Official, Militia, Rebel, Jihadist, Armed, Criminal, Member, Civilian, Migrant, Protester, Rioter,
    Media, Aid, Organization, Group, Monitor, Agency, Coalition, Arms, Deed, Nothing,
}
