namespace Marsad.Resolving;

/// <summary>The words of a story. Those of a story that was kept are read when they are asked for.</summary>
internal sealed class StoryWords
{
    private readonly Func<ReportId, Document?>? _read;
    private readonly KeptLists<int>? _kept;
    private readonly int _number;
    private Document? _document;
    private List<(int Word, bool IsName)>? _words;
    private HashSet<int>? _compared;

    public StoryWords((ReportId, int) key, Document document, int outlet, int month, List<(int Word, bool IsName)> words, HashSet<int> compared) =>
        (Key, _document, Outlet, Month, _words, _compared) = (key, document, outlet, month, words, compared);

    /// <param name="key">The story.</param>
    /// <param name="outlet">Its outlet.</param>
    /// <param name="month">Its month.</param>
    /// <param name="kept">Of each story a list of its words and one of those that are compared by themselves.</param>
    /// <param name="number">Its number among them.</param>
    /// <param name="read">Reads a report again.</param>
    public StoryWords((ReportId, int) key, int outlet, int month, KeptLists<int> kept, int number, Func<ReportId, Document?> read) =>
        (Key, Outlet, Month, _kept, _number, _read) = (key, outlet, month, kept, number, read);

    public (ReportId Report, int Story) Key { get; }
    public int Outlet { get; }
    public int Month { get; }

    /// <summary>The text of its report.</summary>
    public string Text => (_document ??= _read!(Key.Report) ?? throw new InvalidDataException($"{Key.Report} is not in the record.")).Text;

    /// <summary>Each word once, and whether it is a name, by number.</summary>
    public List<(int Word, bool IsName)> Words => _words ??= [.. _kept![2 * _number].ToArray().Select(word => (word >> 1, (word & 1) > 0))];

    /// <summary>Words of the places, actors and sources of its claims.</summary>
    public HashSet<int> Compared => _compared ??= [.. _kept![(2 * _number) + 1]];

    /// <summary>Both lists as they are kept.</summary>
    public (int[] Words, int[] Compared) Kept => ([.. Words.Select(word => (word.Word << 1) | (word.IsName ? 1 : 0))], [.. Compared.Order()]);
}
