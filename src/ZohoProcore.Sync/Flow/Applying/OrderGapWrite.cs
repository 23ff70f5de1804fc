namespace ZohoProcore.Sync;

/// <summary>Something that an order is booked to, on its way into Procore, with what came of it so far.</summary>
internal sealed class OrderGapWrite(OrderStep step)
{
    public OrderStep Step { get; } = step;

    /// <summary>Whether a person decided that it is made; else policy has it made.</summary>
    public bool IsDecided { get; init; }

    /// <summary>What is known of it, in words; null while nothing is.</summary>
    public string? Made { get; set; }

    /// <summary>Whether a part of it stands in Procore, and the rest does not.</summary>
    public bool IsPartlyMade { get; set; }

    /// <summary>Values of a segment, one of which it has to get; none where it can't be made for another reason.</summary>
    public IReadOnlyList<Candidate> Offered { get; set; } = [];

    /// <summary>Why Procore does not have it; a person has to look.</summary>
    public string? Refusal { get; set; }
}
