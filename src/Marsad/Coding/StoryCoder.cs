namespace Marsad.Coding;

/// <summary>Makes claims of the stories of a document.</summary>
public sealed class StoryCoder
{
    /// <summary>The claims of all stories, in the order of their words.</summary>
    public IReadOnlyList<Claim> Code(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [];
    }
}
