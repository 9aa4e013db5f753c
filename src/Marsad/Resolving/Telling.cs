using NodaTime;

namespace Marsad.Resolving;

/// <summary>A claim made ready for being compared with thousands of others. One of a record that was kept is made ready when it is looked at.</summary>
internal sealed class Telling
{
    public static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly KeptTelling? _kept;
    private TellingContent? _content;
    private Passage? _passage;

    public Telling(Claim claim, LocalDate? published, Weights weights, Atlas atlas)
    {
        Told = Day(published);
        Happened = HasHappened(claim);
        _content = new TellingContent(claim, published, weights, atlas);
    }

    public Telling(KeptTelling kept, int? told, bool happened) => (_kept, Told, Happened) = (kept, told, happened);

    private TellingContent Content => _content ?? (_content = _kept!.Read(this));

    public Claim Claim => _content?.Claim ?? _kept!.Claim;
    public ClaimId Id => _kept?.Id ?? Claim.Id;
    public ReportId Report => _kept?.Report ?? Claim.ReportId;
    public int Story => _kept?.Story ?? Claim.Story;

    /// <summary>Its number among the tellings that are compared. It depends on when the claim came, so it orders nothing that is shown.</summary>
    public int Number { get; set; } = -1;

    /// <summary>First day that it may have happened on, as days since 1970; null where nothing is known.</summary>
    public int? First => Content.First;

    /// <summary>Last such day.</summary>
    public int? Last => Content.Last;

    /// <summary>Whether the days only follow from the story's date.</summary>
    public bool Assumed => Content.Assumed;

    public int Days => Last - First + 1 ?? int.MaxValue;
    public Spot[] Spots => Content.Spots;

    /// <summary>For each of the places, the claims of that month that name it.</summary>
    public Crowd[] Crowds => Content.Crowds;

    /// <summary>Puts it into its crowds.</summary>
    public void Enter(Func<int, Crowd> ofPlace, Func<int, Crowd> ofDay) => Content.Enter(ofPlace, ofDay);

    /// <summary>Where it names a day, or a night between two, the claims that name each of these, in its province.</summary>
    public Crowd[] DayCrowds => Content.DayCrowds;
    public string[] Families => Content.Families;
    public string[] WeaponFamilies => Content.WeaponFamilies;
    public string[] Perpetrators => Content.Perpetrators;
    public string[] Targets => Content.Targets;
    public ActorClass[] PerpetratorClasses => Content.PerpetratorClasses;
    public ActorClass[] TargetClasses => Content.TargetClasses;
    public Count? Killed => Content.Killed;
    public Count? Wounded => Content.Wounded;
    public (Effect Effect, long Number)[] Numbers => Content.Numbers;

    /// <summary>The killed and wounded in all.</summary>
    public IEnumerable<(Effect Effect, long Number)> Totals
    {
        get
        {
            if (Killed?.Number is > 0 and var killed)
                yield return (Effect.Killed, killed);
            if (Wounded?.Number is > 0 and var wounded)
                yield return (Effect.Wounded, wounded);
        }
    }

    public string[] People => Content.People;
    public string[] Sources => Content.Sources;
    public string[] Objects => Content.Objects;

    /// <summary>Words of the claim's sentence, each once, in order; none where they are few.</summary>
    public ulong[] Words => Content.Words;

    /// <summary>The telling words around the claim; null where the report is not at hand.</summary>
    public Passage? Passage
    {
        get => _passage ?? (_kept is { IsReworded: false } ? _passage = _kept.Word(this) : null);
        set
        {
            _passage = value;
            if (_kept is not null)
                _kept.IsReworded = true;
        }
    }

    /// <summary>The rare words of its story, the rarest first.</summary>
    public int[] Rarest => _kept is { IsReworded: false } ? _kept.Rarest : _passage?.Rarest ?? [];

    /// <summary>The province that its first place lies in or is.</summary>
    public string? Province => Content.Province;

    /// <summary>Whether its story is about it, so that it speaks with the words of the whole story.</summary>
    public bool IsHead { get; set; }

    /// <summary>Day of its story.</summary>
    public int? Told { get; }

    /// <summary>Whether it names no place, or only one too wide to find it by.</summary>
    public bool Placeless => Spots.All(s => s.Level >= SpotLevel.Area);

    /// <summary>Whether it names no day, or no place to find it by, so that it may fit many things. A province is a place to find it by while few stories of the month speak of it.</summary>
    public bool Adrift => First is null || IsWide();

    private bool IsWide()
    {
        for (var i = 0; i < Spots.Length; i++)
        {
            if (Spots[i].Level < SpotLevel.Province || (Spots[i].Level == SpotLevel.Province && Crowds[i].Size != CrowdSize.Many))
                return false;
        }
        return true;
    }

    /// <summary>Whether it says that the thing happened.</summary>
    public bool Happened { get; }

    /// <summary>Whether a claim says that the thing happened. Plans, hypotheses and denials do not.</summary>
    public static bool HasHappened(Claim claim) => claim.Certainty is Certainty.Asserted or Certainty.Alleged;

    public static int? Day(LocalDate? date) => date is { } day ? Period.DaysBetween(Epoch, day) : null;
}
