using ZohoProcore.Sync;

namespace Simulation.Tests;

/// <summary>What the checker takes for approved.</summary>
public sealed class PermissionsTests
{
    private static readonly (string Line, decimal Amount)[] Ordered = [("26889", 1410.98m), ("26898", 17340.44m), ("268891", -98.77m)];

    /// <summary>An order has its lines as the office typed them, and an approved commitment as Procore has them.</summary>
    [Fact]
    public void Amounts_are_approved_line_by_line_whichever_line_stands_first()
    {
        var approved = Permissions.Amounts(Planned(Ordered));
        Assert.Equal(approved, Permissions.Amounts(Planned([Ordered[0], Ordered[2], Ordered[1]])));
        Assert.Equal(approved, Permissions.Amounts(Planned([Ordered[2], Ordered[1], Ordered[0]]) with { ChangeOrder = Change(100, -100) }));
    }

    [Fact]
    public void Other_amounts_another_vendor_and_what_a_change_order_adds_are_not_what_was_approved()
    {
        var approved = Permissions.Amounts(Planned(Ordered));
        Assert.NotEqual(approved, Permissions.Amounts(Planned([("26889", 17340.44m), ("26898", 1410.98m), ("268891", -98.77m)])));
        Assert.NotEqual(approved, Permissions.Amounts(Planned([Ordered[0], Ordered[1]])));
        Assert.NotEqual(approved, Permissions.Amounts(Planned(Ordered) with { VendorId = 8 }));
        Assert.NotEqual(approved, Permissions.Amounts(Planned(Ordered) with { ChangeOrder = Change(100) }));
    }

    private static PlannedCommitment Planned(IEnumerable<(string Line, decimal Amount)> lines) => new()
    {
        ProjectId = 3,
        OriginId = "zb:1:po:2:3",
        VendorId = 7,
        Number = "PO-00011",
        Title = "PO-00011",
        Status = "Approved",
        Currency = "USD",
        Lines = [.. lines.Select(line => new PlannedLine($"zb:1:po:2:3:line:{line.Line}", line.Amount, 5, string.Empty))],
    };

    private static PlannedChangeOrder Change(params decimal[] amounts) =>
        new() { Number = "PO-00011-CO1", Mark = "zb:1:po:2:3:change:1", Lines = [.. amounts.Select(amount => new ChangeOrderLine(5, amount, 0, string.Empty))] };
}
