namespace Marsad.Resolving;

/// <summary>The stories of a month, and in how many of them a word stands.</summary>
internal sealed class MonthWords
{
    private readonly Lock _counting = new();
    private Dictionary<int, int>? _stand;
    private Dictionary<(int Outlet, int Word), int>? _standInOutlet;

    public List<StoryWords> Stories { get; } = [];

    /// <summary>In how many stories a word stands.</summary>
    public Dictionary<int, int> Stand => _stand ?? Counted()._stand!;

    /// <summary>The same for those of one outlet.</summary>
    public Dictionary<(int Outlet, int Word), int> StandInOutlet => _standInOutlet ?? Counted()._standInOutlet!;

    // Of stories that were kept it is counted when it is asked for, maybe by several cores at once.
    private MonthWords Counted()
    {
        lock (_counting)
        {
            if (_stand is not null)
                return this;
            var (stand, standInOutlet) = (new Dictionary<int, int>(), new Dictionary<(int, int), int>());
            foreach (var story in Stories)
            {
                foreach (var (word, _) in story.Words)
                {
                    stand[word] = stand.GetValueOrDefault(word) + 1;
                    if (story.Outlet >= 0)
                        standInOutlet[(story.Outlet, word)] = standInOutlet.GetValueOrDefault((story.Outlet, word)) + 1;
                }
            }
            _standInOutlet = standInOutlet;
            Volatile.Write(ref _stand, stand);
        }
        return this;
    }
}
