namespace Sandbox;

/// <summary>A journal.</summary>
internal sealed record ZohoJournal(string Id, string Number, DateOnly Date, DateTimeOffset Created)
{
    public string Reference { get; init; } = "";

    public string Notes { get; init; } = "";

    public string Type { get; init; } = "both";

    /// <summary>Recorded answers have it of journals that were just made.</summary>
    public string Status { get; init; } = "published";

    public DateTimeOffset Modified { get; init; } = Created;

    public IReadOnlyList<ZohoJournalLine> Lines { get; init; } = [];

    public decimal Total => Lines.Where(line => line.Side == "debit").Sum(line => line.Amount);
}

/// <summary>A line of a journal.</summary>
internal sealed record ZohoJournalLine(string Id, string AccountId, string Side, decimal Amount, string Description);
