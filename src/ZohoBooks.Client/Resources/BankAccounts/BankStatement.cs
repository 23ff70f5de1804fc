using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A statement of a bank that was imported.</summary>
public sealed record BankStatement
{
    /// <summary>Its id, in digits.</summary>
    public string StatementId { get => field ?? ""; init; }

    /// <summary>First day.</summary>
    public LocalDate? FromDate { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? ToDate { get; init; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<BankStatementLine> Transactions { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
