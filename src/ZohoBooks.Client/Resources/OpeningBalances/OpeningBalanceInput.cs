using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What the accounts begin with, to write. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record OpeningBalanceInput : IInput
{
    /// <summary>The opening balance to change: needed in an update, and left alone in a new one.</summary>
    public Optional<string?> OpeningBalanceId { get; init; }

    /// <summary>Day on which the books begin; needed in a new one.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>
    /// What each account begins with. Send all of them in an update: what happens to those that are left out is not documented.
    /// </summary>
    public IReadOnlyList<OpeningBalanceAccountInput>? Accounts { get; init; }

    internal bool AddsNoRows => Accounts is null || Accounts.All(static one => Known.IsId(one?.AccountSplitId));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
