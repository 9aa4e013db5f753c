namespace Marsad.Web;

/// <summary>Something that was done to an account.</summary>
/// <param name="At">When.</param>
/// <param name="By">Handle of whoever did it; <see cref="UserRegister.CommandLine"/> for whoever had the machine.</param>
/// <param name="Handle">Whose account it is.</param>
/// <param name="What">"made", "role", "shut out" and the like, as the site's texts have them.</param>
/// <param name="From">The role before, where it was changed.</param>
/// <param name="To">The role given.</param>
public sealed record AccountChange(DateTimeOffset At, string By, string Handle, string What, UserRole? From, UserRole? To);
