namespace Marsad.Coding;

/// <summary>Whether who vouches for what a sentence tells says as well that he did it.</summary>
internal static class Owning
{
    /// <summary>The source as it stands to what its sentence tells: "The army said its jets had hit the depot" owns the deed; "The army said its post was attacked" does not.</summary>
    public static SourceMention Of(EventDraft draft, SourceMention source) => source with
    {
        // "said it had hit a depot and denied that the house was a school": what was denied is another thing.
        Stance = source.Stance is Stance.Denies or Stance.Dismisses && draft.Certainty != Certainty.Denied ? Stance.Asserts : source.Stance,
        Owns = source.Stance == Stance.ClaimsResponsibility || (source.Stance == Stance.Asserts && draft.Certainty < Certainty.Planned && IsDeedOf(draft, source.Who)),
    };

    // A side's own outlet speaks for it. Who fights is no more answerable for a clash than who fights back.
    private static bool IsDeedOf(EventDraft draft, Filler who) =>
        who.Actor is { } actor && (Classes.Armed(actor.Class) || actor.Class is ActorClass.Government or ActorClass.Media)
        && draft.Leading.Frame.Name is not ("clash" or "fight-noun" or "protest") && draft.Doers.Exists(doer => EventDraft.OneSide(doer, who));
}
