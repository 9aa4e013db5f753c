using Marsad.Lexicons;
using NodaTime;

namespace Marsad.Working;

/// <summary>Finds the actor that a person names.</summary>
internal static class ActorForm
{
    /// <summary>The actor of the register with that id or name; the name alone where the register has none.</summary>
    public static Participant Find(string name, LocalDate? day)
    {
        var folded = Names.Fold(name);
        var register = ActorRegister.Default;
        var actor = register[name] ?? register.All.FirstOrDefault(actor => Names.Fold(actor.Name) == folded) ?? register.All.FirstOrDefault(actor => actor.Names.Any(own => Names.Fold(own) == folded));
        return actor is null
            ? new Participant { Role = default, Name = name }
            : new Participant { Role = default, Id = actor.Id, Name = actor.Name, Class = actor.ClassOn(day) };
    }
}
