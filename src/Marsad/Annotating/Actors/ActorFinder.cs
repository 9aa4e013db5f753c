using Marsad.Lexicons;

namespace Marsad.Annotating;

/// <summary>Finds the words of a story that name actors: those of the register, states and their forces by rule, descriptions ("rebels", "the group") with whom they stand for, and persons with their side.</summary>
/// <remarks>Immutable and safe to share between threads. Time is linear in the text.</remarks>
public sealed class ActorFinder
{
    private readonly ActorLexicon _lexicon = ActorLexicon.Default;

    /// <summary>The actors named, in the order of the text. Two of them never overlap.</summary>
    public IReadOnlyList<ActorMention> Find(string text, IReadOnlyList<Sentence> sentences, ActorContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        var story = new ActorStory(text, sentences, context, _lexicon);
        var pieces = new ActorPieces(_lexicon.Index, story).Cut();
        var drafts = new ActorPhrases(story, pieces).Read();
        return ActorReferences.Resolve(story, ActorAliases.Add(story, pieces, drafts));
    }
}
