using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What stands in Procore for what a clerk typed in Zoho, by policy: from one sandbox to the other, judged by Procore's own amounts.</summary>
public sealed class CommittedAmountTests
{
    private static readonly TaxData Gst = new("5001", "GST", 5);
    private static readonly TaxData Pst = new("5002", "PST", 7);

    [Fact]
    public async Task A_purchase_in_British_Columbia_is_committed_to_the_cent()
    {
        using var office = new Office(_ => new() { Tax = CostTreatment.InCost, Taxes = [new() { Tax = "GST", Treatment = CostTreatment.LeftOut }] });
        office.Write([(12.4m, 1_850m, 0, [Gst, Pst]), (3m, 480m, 1, [Gst, Pst])], order => order with { Discount = new DiscountData(2, true) });

        await office.SyncAsync();

        Assert.Equal(26_759.49m, office.Total);
        Assert.Equal([24_054.89m, 1_509.98m], office.Lines);
        var row = await office.RowAsync();
        Assert.Equal((ReconciliationResult.Ties, 25_564.87m, 26_759.49m, 0m), (row.Result, row.Cost, row.ZohoTotal, row.Difference));
        Assert.Equal([new("GST", -1_194.62m)], row.Corrections);
        Assert.Contains(
            await office.AuditAsync(),
            entry => entry.Kind == AuditKind.Intent && entry.Reason.Contains("22,940.00 - 458.80 discount + 1,573.69 PST 7 % = 24,054.89 USD; not in it: 1,124.06 GST 5 %", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_cancelled_after_approval_goes_to_a_person_and_nothing_is_overwritten()
    {
        using var office = new Office(_ => new());
        office.Write([(10, 100, 0, []), (5, 100, 0, [])]);
        await office.SyncAsync();
        Assert.Equal([1_000m, 500m], office.Lines);

        office.Write([(10, 100, 0, []), (5, 100, 0, [])], order => order with { Status = "closed" }, cancelled: 10);
        await office.SyncAsync();

        Assert.Equal([1_000m, 500m], office.Lines);
        Assert.Equal(FindingCodes.CommitmentLocked, await office.FindingAsync());
    }

    [Fact]
    public async Task A_credit_keeps_its_sign_and_a_commitment_below_zero_goes_to_a_person()
    {
        using var office = new Office(_ => new());
        office.Write([(10, 100, 0, [Pst]), (1, -900, 0, [Pst])]);
        await office.SyncAsync();
        Assert.Equal([1_070m, -963m], office.Lines);

        using var nothing = new Office(_ => new());
        nothing.Write([(10, 100, 0, []), (1, -1_000, 0, [])]);
        await nothing.SyncAsync();
        Assert.Equal([1_000m, -1_000m], nothing.Lines);

        using var apart = new Office(_ => new());
        apart.Write([(10, 100, 0, [Pst]), (1, -900, 1, [Pst])]);
        await apart.SyncAsync();
        Assert.Empty(apart.Lines);
        Assert.Equal(FindingCodes.CommitmentNegative, await apart.FindingAsync());
    }

    [Fact]
    public async Task Retention_is_proposed_as_retainage_and_an_advance_is_not()
    {
        foreach (var (policy, percent) in new[] { (new CostPolicy { RetentionLines = ["Held back"] }, "10"), (new CostPolicy { AdvanceLines = ["Held back"] }, null) })
        {
            using var office = new Office(_ => policy);
            office.Write([(10, 100, 0, []), (1, -100, 0, [])], order => order with { Lines = [order.Lines[0], order.Lines[1] with { Name = "Held back", ProjectId = null, CostCode = null }] });

            await office.SyncAsync();

            Assert.Equal([1_000m], office.Lines);
            Assert.Equal(percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), await office.RetainageAsync());
        }
    }

    [Fact]
    public async Task Outside_the_US_a_connection_waits_and_goes_on_once_somebody_chose()
    {
        using var office = new Office(_ => null) { Country = "Canada" };
        office.Write([(10, 100, 0, [Gst])]);
        await office.SyncAsync();
        Assert.Empty(office.Lines);
        Assert.Equal(FindingCodes.TaxPolicyMissing, await office.FindingAsync());

        await office.ChooseAsync(new() { Tax = CostTreatment.LeftOut });

        Assert.Equal([1_000m], office.Lines);
        Assert.Null(await office.FindingAsync());
    }
}
