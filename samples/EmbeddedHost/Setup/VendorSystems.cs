namespace EmbeddedHost;

/// <summary>What the sandbox inside is drawn from.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Orders">How many orders it has.</param>
/// <param name="Speed">How fast its clock runs.</param>
internal sealed record SandboxDraw(int Seed, int Orders, double Speed);

/// <summary>Chooses the systems to talk to, and the data directory that goes with them.</summary>
internal static class VendorSystems
{
    /// <summary>The sandbox that was named, else the configured systems, else a sandbox inside.</summary>
    public static async Task<IVendorSystems> ChooseAsync(
        HostSettings settings, SandboxAddress? sandbox, SandboxDraw draw, TextWriter error, CancellationToken cancellationToken)
    {
        if (sandbox is null && settings.Connections.Count > 0) return new RealSystems(ConnectionReader.Read(settings), new SettingsFiles(SettingsReader.Folders).Read);
        if (sandbox is null)
            await error.WriteLineAsync("No connection is configured, so a sandbox inside stands in for Zoho Books and Procore. Nothing leaves this machine, and it forgets everything when it stops.");
        return await SandboxAsync(settings, sandbox, draw, cancellationToken);
    }

    /// <summary>The sandbox that was named, else one inside.</summary>
    public static async Task<ISandboxSystems> SandboxAsync(HostSettings settings, SandboxAddress? sandbox, SandboxDraw draw, CancellationToken cancellationToken) =>
        sandbox is null ? new SandboxInside(draw, settings.Sandbox) : await SandboxElsewhere.ConnectAsync(sandbox, settings.Sandbox, cancellationToken);

    /// <summary>
    /// The data directory of a process that syncs. What is remembered of a sandbox inside means nothing to the next one, so without a name it goes to a directory
    /// that is removed in the end.
    /// </summary>
    public static DataDirectory OwnData(IVendorSystems systems, DirectoryInfo? named, HostSettings? settings)
    {
        if (named is null && (settings is null || !systems.OutliveTheHost)) return DataDirectory.Temporary();
        var directory = DataDirectory.Own(named?.FullName ?? settings!.DataDirectory);
        if (systems.OutliveTheHost || !File.Exists(directory.StoreFile)) return directory;
        directory.Dispose();
        throw new InputException(
            $"{directory.Path} remembers another sandbox. The sandbox inside starts anew every time: choose an empty directory, or let a sandbox run on its own and name it with --sandbox.");
    }

    /// <summary>The data directory for a command that only looks: beside its owner, or a passing one where there is no store yet.</summary>
    public static DataDirectory VisitData(IVendorSystems systems, DirectoryInfo? named, HostSettings settings)
    {
        if (!systems.OutliveTheHost) return DataDirectory.Temporary();
        if (named is not null) return DataDirectory.Visit(named.FullName);
        return File.Exists(Path.Combine(settings.DataDirectory, "sync.db")) ? DataDirectory.Visit(settings.DataDirectory) : DataDirectory.Temporary();
    }
}
