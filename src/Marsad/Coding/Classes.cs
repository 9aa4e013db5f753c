namespace Marsad.Coding;

/// <summary>What classes of actors have in common.</summary>
internal static class Classes
{
    /// <summary>Bears arms as a side of a conflict.</summary>
    public static bool Armed(ActorClass actor) => actor is ActorClass.StateForces or ActorClass.RebelGroup or ActorClass.PoliticalMilitia or ActorClass.IdentityMilitia or ActorClass.ExternalForces;
}
