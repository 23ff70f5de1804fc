namespace ZohoProcore.Sync.Tests;

/// <summary>A status that is written otherwise than Zoho Books writes it holds for no order, and nobody would see why.</summary>
public sealed class WrittenStatusTests
{
    [Theory]
    [InlineData("opn", "open")]
    [InlineData("Open", "open")]
    [InlineData("isued", "issued")]
    [InlineData("Partially Billed", "partially_billed")]
    [InlineData("partialy-billed", "partially_billed")]
    [InlineData("canceled", "cancelled")]
    [InlineData("colsed", "closed")]
    [InlineData("open", null)]
    [InlineData("partially_billed", null)]
    [InlineData("waiting_for_steel", null)]
    [InlineData("opx2", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void What_is_one_with_a_slip_is_told_and_what_may_be_an_organizations_own_is_not(string written, string? meant) =>
        Assert.Equal(meant, WrittenStatus.Meant(written));

    [Fact]
    public void Both_places_that_name_statuses_say_so_with_what_to_write()
    {
        SyncPolicies policies = new()
        {
            CommitmentStatusByOrderStatus = new(new Dictionary<string, string> { ["opn"] = "Approved", ["billed"] = "Approved" }),
            Scope = new() { Rules = [new() { Name = "issued ones", Effect = ScopeEffect.In, Statuses = ["isued", "open"] }] },
        };

        var findings = NamedInPolicy.Findings(policies, Scenario.Company);

        Assert.Equal(
            [
                "The connection's policy CommitmentStatusByOrderStatus names the order status 'opn', and Zoho Books writes 'open'. It holds for no order. Write 'open' in the connection's policies (CommitmentStatusByOrderStatus), or take 'opn' out there.",
                "The connection's policy Scope.Rules/issued ones/Statuses names the order status 'isued', and Zoho Books writes 'issued'. It holds for no order. Write 'issued' in the connection's policies (Scope.Rules/issued ones/Statuses), or take 'isued' out there.",
            ],
            findings.Select(finding => $"{finding.Sentence} {finding.NextStep}"));
    }
}
