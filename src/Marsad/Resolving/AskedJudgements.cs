using System.Collections;

namespace Marsad.Resolving;

/// <summary>Judgements that are reckoned when they are asked for, since most never are.</summary>
internal sealed class AskedJudgements(Func<IReadOnlyList<Judgement>> judge) : IReadOnlyList<Judgement>
{
    private readonly Lazy<IReadOnlyList<Judgement>> _all = new(judge);

    public int Count => _all.Value.Count;

    public Judgement this[int index] => _all.Value[index];

    public IEnumerator<Judgement> GetEnumerator() => _all.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
