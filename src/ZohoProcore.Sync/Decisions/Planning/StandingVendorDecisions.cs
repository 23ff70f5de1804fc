namespace ZohoProcore.Sync;

/// <summary>What people decided about a vendor and what holds of it still: each is about what both sides said then. Pure.</summary>
internal sealed class StandingVendorDecisions
{
    private readonly VendorPlanInput _input;
    private readonly List<OrderDecision> _kept = [];

    public StandingVendorDecisions(VendorPlanInput input)
    {
        _input = input;
        var lapsed = new List<OrderDecision>();
        foreach (var decision in input.Decisions)
        {
            if (!Holds(decision))
            {
                lapsed.Add(decision);
            }
            else if (decision.Action == ReviewAction.KeepProcore)
            {
                _kept.Add(decision);
            }
            else if (decision.Action == ReviewAction.OverwriteProcore)
            {
                Overwrites = decision;
            }
            else if (decision.Action == ReviewAction.Create)
            {
                Creates = decision;
            }
            else
            {
                Skips = decision;
            }
        }

        Lapsed = lapsed;
    }

    /// <summary>That it is left out as it is.</summary>
    public OrderDecision? Skips { get; }

    /// <summary>That it is made in Procore, whatever there is that is like it.</summary>
    public OrderDecision? Creates { get; }

    /// <summary>That fields are written over, once.</summary>
    public OrderDecision? Overwrites { get; }

    /// <summary>What ends.</summary>
    public IReadOnlyList<OrderDecision> Lapsed { get; }

    /// <summary>Whether a person said that Procore's value of the field stays.</summary>
    public bool Keeps(string field) => _kept.Exists(decision => Names(decision, field));

    /// <summary>Whether a person said that the field is written over.</summary>
    public bool IsOverwritten(string field) => Overwrites is { } decision && Names(decision, field);

    private static bool Names(OrderDecision decision, string field) => decision.Fields?.Any(one => one.Field == field) == true;

    private bool Holds(OrderDecision decision) => decision.Action switch
    {
        ReviewAction.Skip => decision.OrderVersion == (_input.Zoho?.Hash ?? string.Empty), // also of one that is gone
        ReviewAction.Create => _input.Procore is null && decision.Fields?.All(one => one.Zoho == Ours(one.Field)) == true,
        _ => decision.Fields?.All(one => one.Zoho == Ours(one.Field) && one.Procore == Theirs(one.Field)) == true,
    };

    private string Ours(string field) => _input.Zoho is not { } zoho ? string.Empty
        : field == VendorFieldNames.Active ? VendorPlanner.Word(zoho.IsActive)
        : field == VendorFieldNames.Holder ? _input.OriginId
        : VendorComparison.ValueOf(zoho.Fields, field);

    private string Theirs(string field) => _input.Procore?[field] ?? string.Empty;
}
