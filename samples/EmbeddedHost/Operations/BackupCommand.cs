using System.CommandLine;

namespace EmbeddedHost;

/// <summary>Takes a backup of a data directory, beside a host that works in it, and puts one back.</summary>
internal static class BackupCommand
{
    public static Command Create(TextWriter output)
    {
        var data = CommandOptions.Data();
        var target = Folder("--out", "The directory that is made. One that is there is not touched.");
        var command = new Command(
            "backup",
            "Copies the store, the key ring and what belongs to them into a new directory, and checks the copy. May run beside a host that serves. Whoever can read the copy can read the credentials in it.")
        {
            data, target,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var directory = DataDirectory.Visit(parsed.GetValue(data)?.FullName ?? SettingsReader.Read().DataDirectory);
            var to = parsed.GetValue(target)!.FullName;
            var connections = await Backup.TakeAsync(directory, to, TimeProvider.System, cancellationToken);
            await output.WriteLineAsync(FormattableString.Invariant($"The backup is in {to}: {connections} {(connections == 1 ? "connection" : "connections")}, each with a whole audit, and the keys to their credentials. Keep it where only its owner reads."));
            return ExitCode.Ok;
        });
        return command;
    }

    public static Command CreateRestore(TextWriter output)
    {
        var data = CommandOptions.Data();
        var source = Folder("--from", "The directory that backup wrote.");
        var command = new Command("restore", "Puts a backup into a data directory that holds no store. Then start the host as before: what was written in Procore after the backup is found again by its ids.") { data, source };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var directory = DataDirectory.Own(parsed.GetValue(data)?.FullName ?? SettingsReader.Read().DataDirectory);
            var takenAt = await Backup.RestoreAsync(parsed.GetValue(source)!.FullName, directory, cancellationToken);
            await output.WriteLineAsync($"The backup of {takenAt} is in {directory.Path}. Start the host with --data {directory.Path}: it reads both sides again. What people decided after the backup they decide again.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Option<DirectoryInfo?> Folder(string name, string description) => new(name)
    {
        HelpName = "DIR",
        Description = description,
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!string.IsNullOrWhiteSpace(text)) return new DirectoryInfo(text.TrimEnd(Path.DirectorySeparatorChar));
            result.AddError($"{name} needs the name of a directory.");
            return null;
        },
    };
}
