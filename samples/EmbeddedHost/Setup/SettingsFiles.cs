using System.Globalization;

namespace EmbeddedHost;

/// <summary>Reads the connections of files of settings, and reads them again once one of the files is another one than it was: hundreds of connections are not worked out anew at every look.</summary>
/// <param name="folders">Where the files of settings may lie.</param>
internal sealed class SettingsFiles(IReadOnlyList<string> folders)
{
    private IReadOnlyList<string> _policies = [];
    private IReadOnlyList<ConfiguredConnection> _read = [];
    private string? _problem;
    private string? _stamp;

    /// <summary>The connections, as the files have them now.</summary>
    /// <exception cref="InputException">The files can't be read, or what they say can't be used.</exception>
    public IReadOnlyList<ConfiguredConnection> Read()
    {
        if (Stamp() is var stamp && stamp != _stamp)
        {
            var known = _policies;
            _problem = Problem();
            _stamp = known.SequenceEqual(_policies, StringComparer.Ordinal) ? stamp : null; // files that were not watched yet are read once more
        }

        return _problem is null ? _read : throw new InputException(_problem);
    }

    private string? Problem()
    {
        try
        {
            var settings = SettingsReader.Read(folders);
            _policies = [.. settings.Connections.Select(one => one.PoliciesFile).Where(file => file.Length > 0)];
            _read = ConnectionReader.Read(settings);
            return null;
        }
        catch (InputException problem)
        {
            return problem.Message;
        }
    }

    private string Stamp() => string.Join('\n', SettingsReader.Files(folders).Concat(_policies).Select(path =>
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{path} {file.LastWriteTimeUtc.Ticks} {file.Length}") : path;
    }));
}
