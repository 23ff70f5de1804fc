using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>A file of settings that a connection is added to. No secret goes into it: those are in the vault.</summary>
internal sealed class ConnectionFile
{
    /// <summary>What a file is called besides its name that is made to see whether one can be.</summary>
    public const string Trial = ".trial";

    private const string Connections = nameof(HostSettings.Connections);

    private readonly string _path;
    private readonly JsonObject _settings;
    private readonly JsonArray _connections;

    private ConnectionFile(string path, JsonObject settings, JsonArray connections) => (_path, _settings, _connections) = (path, settings, connections);

    /// <summary>Where it is.</summary>
    public string FullName => _path;

    /// <summary>Opens it, or begins it where there is none.</summary>
    /// <exception cref="InputException">Nothing can be added to it.</exception>
    public static ConnectionFile Open(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            var file = Of(full);
            ThrowIfUnwritable(full);
            return file;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            // A key that is there twice, or half a character, only shows when it is looked at.
            throw new InputException($"{full} can't be added to without losing what is in it: a key stands in it twice, or a connection has an id that can't be read. Put that right, or name another file with --settings.");
        }
    }

    private static ConnectionFile Of(string full)
    {
        if ((File.Exists(full) ? Read(full) : new JsonObject()) is not JsonObject settings) throw new InputException($"{full} can't be added to: it is no JSON object. Name another file with --settings.");
        var key = settings.Select(one => one.Key).FirstOrDefault(name => name.Equals(Connections, StringComparison.OrdinalIgnoreCase)) ?? Connections;
        if (settings[key] is not JsonArray connections) settings[key] = connections = new JsonArray();

        // Lists of several files, and of the environment, are laid over each other place by place: what is added here would be mixed with what stands there.
        if (SettingsReader.Files(SettingsReader.Folders).Contains(full, StringComparer.Ordinal) && SettingsReader.Read().Connections.Count > connections.Count)
            throw new InputException($"Connections are configured elsewhere than in {full}, in the environment or in another file of settings. Add this one there, or keep all of them in one file.");
        foreach (var one in connections.OfType<JsonObject>()) _ = one[nameof(ConnectionSettings.Id)] is JsonValue id && id.TryGetValue(out string? _);
        return new(full, settings, connections);
    }

    /// <summary>Adds a connection.</summary>
    /// <exception cref="InputException">There is one of that id, or the file can't be written.</exception>
    public void Add(ConnectionSettings connection)
    {
        ThrowIfThere(connection.Id);
        _connections.Add((JsonNode)new JsonObject
        {
            [nameof(connection.Id)] = connection.Id,
            [nameof(connection.Name)] = connection.Name,
            [nameof(connection.OrdersFrom)] = connection.OrdersFrom,
            [nameof(connection.CommitmentStatus)] = connection.CommitmentStatus,
            [nameof(connection.CredentialsInVault)] = true,
            [nameof(connection.Zoho)] = new JsonObject { [nameof(ZohoSettings.Region)] = connection.Zoho.Region, [nameof(ZohoSettings.OrganizationId)] = connection.Zoho.OrganizationId },
            [nameof(connection.Procore)] = new JsonObject { [nameof(ProcoreSettings.Environment)] = connection.Procore.Environment, [nameof(ProcoreSettings.CompanyId)] = connection.Procore.CompanyId },
        });
        // Who could not read the secrets that stand in it can't read them after that either.
        var target = TargetOf(_path);
        var made = target + ".new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        File.Delete(made); // an earlier process left it
        if (!OperatingSystem.IsWindows() && File.Exists(target)) options.UnixCreateMode = File.GetUnixFileMode(target);
        using (var stream = new FileStream(made, options))
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            _settings.WriteTo(writer);
        if (!OperatingSystem.IsWindows() && options.UnixCreateMode is { } rights) File.SetUnixFileMode(made, rights); // whatever is taken off of new files here
        File.Move(made, target, overwrite: true); // a host that reads it meanwhile reads all of it
    }

    /// <summary>Says so before anything is asked or stored.</summary>
    /// <exception cref="InputException">There is one of that id.</exception>
    public void ThrowIfThere(string id)
    {
        if (_connections.Any(one => IdOf(one) == id)) throw new InputException($"{_path} has a connection \"{id}\" already. Choose another id, or take that one out.");
    }

    // Before a person is asked for consent, and before credentials are stored that no file would lead to: their connection would have its id and nobody would run it.
    private static void ThrowIfUnwritable(string full)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.DeleteOnClose };
            using var made = new FileStream(TargetOf(full) + Trial, options);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"{full} can't be written, so nothing was stored: {problem.Message.TrimEnd('.')}. Give the account of this program the right to make files in that folder, or run the command connect as "
                + "somebody who has it.");
        }
    }

    // A file that a link leads to stays where it is.
    private static string TargetOf(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    // Names of settings have no capitals of their own, and what is no connection is said when it is read.
    private static string? IdOf(JsonNode? one) =>
        one is JsonObject known && known.FirstOrDefault(member => member.Key.Equals(nameof(ConnectionSettings.Id), StringComparison.OrdinalIgnoreCase)).Value is JsonValue value && value.TryGetValue(out string? id) ? id : null;

    private static JsonNode? Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            throw new InputException($"{path} can't be added to without losing what is in it: it has comments, or is no JSON. Name another file with --settings, and copy from it what is added.");
        }
    }
}
