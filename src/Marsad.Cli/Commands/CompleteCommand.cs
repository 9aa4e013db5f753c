using System.CommandLine;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad complete</c>: what a shell needs to complete command lines.</summary>
internal static class CompleteCommand
{
    private const string Bash = """
        _marsad() {
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _marsad marsad ./marsad
        """;

    private const string Zsh = """
        _marsad() {
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a found || _files
        }
        compdef _marsad marsad ./marsad
        """;

    private const string Fish = """
        complete -c marsad -a '(set -l line (commandline -cp); marsad "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'
        """;

    public static Command Make(Shell shell)
    {
        var name = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        name.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("complete", "Print the completion script of a shell: source <(marsad complete bash).") { name };
        command.SetAction(parsed =>
        {
            shell.Output.WriteLine(parsed.GetValue(name) switch { "zsh" => Zsh, "fish" => Fish, _ => Bash });
            return Shell.Done;
        });
        return command;
    }
}
