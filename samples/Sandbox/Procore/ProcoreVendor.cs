using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A company in the company directory, and the projects that it was added to.</summary>
internal sealed class ProcoreVendor(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public SortedSet<long> ProjectIds { get; } = [];

    public string Name => Text("name") ?? "";

    public bool IsActive => (bool?)Values["is_active"] ?? true;

    public (string Type, string Identifier)? Register { get; set; }

    /// <summary>The person whom people reach first, as answers show it.</summary>
    public JsonObject? PrimaryContact { get; set; }
}
