using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A project. Those that the service account may not see exist all the same.</summary>
internal sealed class ProcoreProject(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    private readonly Dictionary<string, int> _numbered = new(StringComparer.Ordinal);

    public required string Number { get; set; }

    public required string Name { get; set; }

    public required bool Active { get; set; }

    public required bool Permitted { get; set; }

    /// <summary>What people typed into other fields of the project, as the API shows it.</summary>
    public Dictionary<string, JsonNode?> Others { get; } = new(StringComparer.Ordinal);

    /// <summary>What the project counts in; null for the company's currency.</summary>
    public string? Currency { get; set; }

    /// <summary>Whether Procore tells that; null where it is as with the company.</summary>
    public bool? TellsCurrency { get; set; }

    /// <summary>A person locked the budget: its original amounts stay as they are.</summary>
    public bool BudgetLocked { get; set; }

    /// <summary>The next number that the service itself gives out, e.g. "PO-003".</summary>
    public string NextNumber(string prefix)
    {
        _numbered[prefix] = _numbered.GetValueOrDefault(prefix) + 1;
        return $"{prefix}-{_numbered[prefix]:000}";
    }
}
