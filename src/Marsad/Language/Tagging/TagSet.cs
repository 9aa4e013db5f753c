namespace Marsad.Language;

/// <summary>The fine tags of a treebank: universal part of speech, Penn tag and features as one label.</summary>
internal sealed class TagSet
{
    private readonly Dictionary<string, byte> _ids = new(StringComparer.Ordinal);

    public TagSet(IReadOnlyList<string> labels)
    {
        Labels = labels;
        Tags = new PartOfSpeech[labels.Count];
        Features = new Features[labels.Count];
        Coarse = new byte[labels.Count];
        Penn = new uint[labels.Count];
        for (var i = 0; i < labels.Count; i++)
        {
            _ids[labels[i]] = (byte)i;
            var cells = labels[i].Split('\t');
            Tags[i] = Enum.TryParse<PartOfSpeech>(cells[0], ignoreCase: true, out var tag) ? tag : PartOfSpeech.X;
            Features[i] = FeatureNames.Parse(cells[2]);
            Coarse[i] = (byte)Tags[i];
            if (labels[i].StartsWith("PROPN\tNNP\t", StringComparison.Ordinal) && Name == 0)
                Name = (byte)i;
            if (labels[i].StartsWith("ADJ\tJJ\t", StringComparison.Ordinal) && Adjective == 0)
                Adjective = (byte)i;
            if (labels[i].StartsWith("NUM\tCD\t", StringComparison.Ordinal) && Number == 0)
                Number = (byte)i;
            Penn[i] = Mix.Text(cells[1]) & 0xFFFF | (uint)Tags[i] << 16;
        }
    }

    /// <summary>"NOUN\tNNS\tNumber=Plur".</summary>
    public IReadOnlyList<string> Labels { get; }

    public PartOfSpeech[] Tags { get; }

    public Features[] Features { get; }

    /// <summary>The commonest label of a proper name in the singular.</summary>
    public byte Name { get; }

    /// <summary>The commonest label of an adjective.</summary>
    public byte Adjective { get; }

    /// <summary>The commonest label of a number.</summary>
    public byte Number { get; }

    /// <summary>Part of speech as a number, for features.</summary>
    public byte[] Coarse { get; }

    /// <summary>Penn tag with part of speech as a number, for features.</summary>
    public uint[] Penn { get; }

    /// <summary>The label's number; labels too rare to be kept stand for the nearest kept one of the same Penn tag, then part of speech.</summary>
    public byte Of(ConlluWord word)
    {
        var label = Label(word);
        if (_ids.TryGetValue(label, out var id))
            return id;
        for (var depth = 2; depth >= 1; depth--)
        {
            var prefix = string.Join('\t', label.Split('\t').Take(depth)) + "\t";
            for (var i = 0; i < Labels.Count; i++)
            {
                if (Labels[i].StartsWith(prefix, StringComparison.Ordinal))
                    return (byte)i;
            }
        }
        return 0;
    }

    /// <summary>The label of a treebank's word, without features that no later stage reads.</summary>
    public static string Label(ConlluWord word)
    {
        var features = word.Feats == "_" ? [] : word.Feats.Split('|').Where(f => !(f.StartsWith("Typo", StringComparison.Ordinal) || f.StartsWith("Style", StringComparison.Ordinal)
            || f.StartsWith("Abbr", StringComparison.Ordinal) || f.StartsWith("Foreign", StringComparison.Ordinal) || f.StartsWith("ExtPos", StringComparison.Ordinal))).ToArray();
        return $"{word.Upos}\t{word.Xpos}\t{(features.Length == 0 ? "_" : string.Join('|', features))}";
    }
}
