using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>
/// The report of a connection: what its services are like, as far as the probe could tell. What an earlier run told and this one could not stays, with its own
/// time. The sandbox starts from this file.
/// </summary>
internal sealed class ProbeReport
{
    private readonly SortedDictionary<string, JsonObject> _answers = new(StringComparer.Ordinal);

    /// <summary>The switches whose position is known.</summary>
    public IEnumerable<string> Told => _answers.Where(pair => pair.Value["position"] is not null).Select(pair => pair.Key);

    /// <summary>Where reports lie: in the data directory, whether or not there is a store.</summary>
    public static string Folder(DirectoryInfo? named, HostSettings settings) => named?.FullName ?? settings.DataDirectory;

    /// <summary>Where the report of a connection lies.</summary>
    public static string PathOf(string dataDirectory, string connectionId) => Path.Combine(dataDirectory, $"probe-{connectionId}.json");

    /// <summary>Keeps other runs away from a report and its journal until it is disposed.</summary>
    /// <exception cref="InputException">Another run has it.</exception>
    public static IDisposable Alone(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            throw new InputException($"Another probe of this connection is running: its report is {path}. Wait until it ends, or name another directory with --data.");
        }
    }

    /// <summary>The report in a file; an empty one where there is none.</summary>
    /// <exception cref="InputException">The file is no report.</exception>
    public static ProbeReport Read(string path)
    {
        var report = new ProbeReport();
        if (!File.Exists(path)) return report;
        try
        {
            foreach (var answer in JsonNode.Parse(File.ReadAllText(path))!["answers"]!.AsArray()) report._answers[(string)(answer!["switch"] ?? answer["note"])!] = answer.AsObject();
            return report;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            throw new InputException($"{path} is no report of the probe. Delete it, and run the probe again.");
        }
    }

    /// <summary>Under which name a question stands in the report: the sandbox has no switch for what is only a note.</summary>
    public static string KeyOf(string question) => question.StartsWith("note.", StringComparison.Ordinal) ? "note" : "switch";

    public void Add(ProbeFinding finding)
    {
        if (!finding.Answer.IsTold && _answers.GetValueOrDefault(finding.Question.Switch)?["seen"] is not null) return;
        _answers[finding.Question.Switch] = finding.ToJson();
    }

    /// <summary>Writes the report; whole, whenever the power goes.</summary>
    public void Write(string path, DateTimeOffset asOf)
    {
        var written = new JsonObject
        {
            ["asOf"] = asOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["answers"] = new JsonArray([.. _answers.Values.Select(JsonNode? (answer) => answer.DeepClone())]),
        };
        File.WriteAllText(path + ".new", written.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        File.Move(path + ".new", path, overwrite: true);
    }
}
