using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Whether what Procore shows of a cost code are the cost types that it allows, or those that it has WBS codes with, a code tells that shows one without.</summary>
public sealed class AllowedCostTypesTests
{
    private static readonly PlannedWbsCode Wanted = new("1", 11, "01-100", 9, "L");

    private static readonly CostCode Own = new() { Id = 11, FullCode = "01-100", CostTypes = [new() { Id = 7, Code = "M" }] };

    private static readonly ProcoreWbsCode[] Booked = [new(5, "01-100.M", "01-100", "M", string.Empty, true, true)];

    [Fact]
    public void A_code_that_shows_a_cost_type_without_a_WBS_code_says_that_they_are_the_allowed_ones()
    {
        CostCode other = new() { Id = 12, FullCode = "02-300", CostTypes = [new() { Id = 8, Code = "E" }] };
        Assert.Contains("'L' is none of them", AllowedCostTypes.WhyNot([Own, other], Booked, Wanted), StringComparison.Ordinal);
        Assert.Null(AllowedCostTypes.WhyNot([Own], Booked, Wanted));
    }

    /// <summary>A deleted code has no WBS codes whatever it allows, and what has no code is none's.</summary>
    [Fact]
    public void A_deleted_code_and_one_without_a_code_say_nothing()
    {
        CostCode[] others =
        [
            new() { Id = 12, FullCode = "02-300", DeletedAt = Instant.FromUtc(2026, 7, 1, 8, 0), CostTypes = [new() { Id = 8, Code = "E" }] },
            new() { Id = 13, CostTypes = [new() { Id = 8, Code = "E" }] },
            new() { Id = 14, FullCode = string.Empty, CostTypes = [new() { Id = 8, Code = "E" }] },
            new() { Id = 15, FullCode = "03-300", CostTypes = [new() { Id = 8 }] },
        ];
        Assert.All(others, other => Assert.Null(AllowedCostTypes.WhyNot([Own, other], Booked, Wanted)));
    }
}
