namespace Marsad.Language;

/// <summary>Between UD's relation names and <see cref="Relation"/>.</summary>
internal static class RelationNames
{
    /// <summary>"nsubj:pass" to <see cref="Relation.NsubjPass"/>; a subtype that is not known stands for its relation.</summary>
    public static Relation Parse(string name)
    {
        if (Enum.TryParse<Relation>(name.Replace(":", "", StringComparison.Ordinal), ignoreCase: true, out var relation))
            return relation;
        var colon = name.IndexOf(':');
        return colon > 0 && Enum.TryParse(name[..colon], ignoreCase: true, out relation) ? relation : Relation.Dep;
    }
}
