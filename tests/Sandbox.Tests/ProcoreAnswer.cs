using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>An answer of the Procore sandbox, read.</summary>
internal sealed class ProcoreAnswer(SandboxResponse response)
{
    public int Status => response.Status;

    public JsonNode? Body { get; } = response.Body.Length == 0 ? null : JsonNode.Parse(response.Body.Span);

    public JsonObject Object => Assert.IsType<JsonObject>(Body);

    public JsonArray Array => Assert.IsType<JsonArray>(Body);

    public JsonArray Entities => Assert.IsType<JsonArray>(Object["entities"]);

    public JsonArray Errors => Assert.IsType<JsonArray>(Object["errors"]);

    public string? Header(string name) => response.Headers.FirstOrDefault(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    public long Number(string header) => long.Parse(Header(header)!, CultureInfo.InvariantCulture);

    /// <summary>The path and query that the Link header names for the relation, or null.</summary>
    public string? Link(string relation) => Header("Link")?
        .Split(", ")
        .Where(l => l.EndsWith($"rel=\"{relation}\"", StringComparison.Ordinal))
        .Select(l => l[(l.IndexOf(".com", StringComparison.Ordinal) + 4)..l.IndexOf('>', StringComparison.Ordinal)])
        .FirstOrDefault();

    /// <summary>The first message about the field in the first failed item of a sync.</summary>
    public string? ItemError(string field) => (string?)(Errors[0]!["errors"] as JsonObject)?[field]?[0];
}
