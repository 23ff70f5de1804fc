using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>
/// What was made and is not removed yet, in a file beside the report: an entry is there before the thing is. A run that was interrupted leaves the file, and the
/// next one begins by removing what stands in it.
/// </summary>
internal sealed class ProbeJournal
{
    private readonly string _path;
    private readonly List<ProbeThing> _things;

    private ProbeJournal(string path, List<ProbeThing> things) => (_path, _things) = (path, things);

    /// <summary>What is there, the newest first: it is removed in this order.</summary>
    public IReadOnlyList<ProbeThing> Things => [.. Enumerable.Reverse(_things)];

    /// <exception cref="InputException">The file is no journal.</exception>
    public static ProbeJournal Open(string path)
    {
        if (!File.Exists(path)) return new ProbeJournal(path, []);
        try
        {
            return new ProbeJournal(path, [.. ((JsonArray)JsonNode.Parse(File.ReadAllText(path))!).Select(Read)]);
        }
        catch (Exception problem) when (problem is JsonException or InvalidCastException or InvalidOperationException or NullReferenceException or ArgumentException or FormatException)
        {
            throw new InputException($"{path} is no journal of the probe. It says what an interrupted run left behind: put it back, or remove by hand what has \"probe\" in its name, and delete the file.");
        }
    }

    public void Add(ProbeThing thing)
    {
        _things.Add(thing);
        Save();
    }

    /// <summary>The thing has an id now.</summary>
    public void Know(string name, string id)
    {
        var at = _things.FindIndex(thing => thing.Name == name);
        if (at < 0) return;
        _things[at] = _things[at] with { Id = id };
        Save();
    }

    /// <summary>The thing is gone, or never was.</summary>
    public void Remove(string name)
    {
        _things.RemoveAll(thing => thing.Name == name);
        Save();
    }

    private static ProbeThing Read(JsonNode? node) => new(
        Named.TryFind<ProbeKind>((string)node!["kind"]!, out var kind) ? kind : throw new FormatException(), (string)node["name"]!, (long)node["project"]!, (string?)node["id"], (string?)node["place"]);

    // Written beside and moved, so that it is whole whenever the power goes.
    private void Save()
    {
        if (_things.Count == 0)
        {
            File.Delete(_path);
            return;
        }

        JsonArray written = [.. _things.Select(JsonNode (thing) => new JsonObject { ["kind"] = thing.Kind.ToString(), ["name"] = thing.Name, ["project"] = thing.Project, ["id"] = thing.Id, ["place"] = thing.Place })];
        File.WriteAllText(_path + ".new", written.ToJsonString());
        File.Move(_path + ".new", _path, overwrite: true);
    }
}
