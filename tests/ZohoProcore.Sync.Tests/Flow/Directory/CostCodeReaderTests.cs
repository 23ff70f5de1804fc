using System.Net;

namespace ZohoProcore.Sync.Tests;

/// <summary>What becomes of the lists of a project's cost codes and sub jobs.</summary>
public sealed class CostCodeReaderTests : IDisposable
{
    private static readonly MappingPolicy Named = new() { SubJob = "{line:Sub job}" };

    private readonly Answered _test = new();
    private readonly UnreadableRows _odd = new();

    public CostCodeReaderTests()
    {
        _test.ProcoreLists(
            "v1.0/cost_codes",
            Scenario.Riverside,
            """{"id":1,"full_code":"02-300","name":"Earthwork","biller_type":"Project","biller_id":7}""",
            """{"id":2,"full_code":"02-300","name":"Earthwork","biller_type":"SubJob","biller_id":56}""",
            """{"id":3,"full_code":"02-300","name":"Earthwork","biller_type":"SubJob","biller_id":55}""");
        _test.ProcoreLists("v1.0/sub_jobs", Scenario.Riverside, """{"id":55,"code":"A","name":"Annex"}""", """{"id":56,"code":"B","name":"Building"}""");
        var segments = $"v1.0/projects/{Scenario.Riverside}/work_breakdown_structure/segments";
        _test.ProcoreLists(segments, 0, """{"id":501,"name":"Cost Code","type":"cost_code"}""", """{"id":503,"name":"Sub Job","type":"sub_job"}""");
        _test.ProcoreLists(segments + "/503/segment_items", 0, """{"id":955,"code":"A","status":"inactive"}""", """{"id":956,"code":"B","status":"active"}""");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whose_a_code_is_and_which_sub_jobs_there_are_is_read_where_policy_asks(bool isAsked)
    {
        var (codes, subJobs) = await ReadAsync(isAsked ? Named : new());
        Assert.Equal([(1, false, null), (2, true, isAsked ? 56 : null), (3, true, isAsked ? 55 : null)], codes.Select(code => (code.Id, code.InSubJob, code.SubJobId)));
        Assert.Equal(isAsked ? [new(55, "A", "Annex", IsActive: false), new(56, "B", "Building", IsActive: true)] : (ProcoreSubJob[]?)null, subJobs);
        Assert.Null(_odd.Records);
    }

    [Fact]
    public async Task What_may_not_be_listed_is_not_known()
    {
        _test.Answer($"GET /rest/v1.0/projects/{Scenario.Riverside}/work_breakdown_structure/segments", """{"errors":"no"}""", HttpStatusCode.Forbidden);
        Assert.All((await ReadAsync(Named)).SubJobs!, subJob => Assert.True(subJob.IsActive)); // Procore tells it when it refuses a write
        Assert.Null(_odd.Records);

        _test.Answer($"GET /rest/v1.0/sub_jobs#{Scenario.Riverside}", """{"errors":"no"}""", HttpStatusCode.Forbidden);
        var (codes, subJobs) = await ReadAsync(Named);
        Assert.Equal((3, 0), (codes.Count, subJobs!.Count));
        Assert.Equal((ListedKind.SubJob, "all sub jobs"), (Assert.Single(_odd.Records!).Kind, _odd.Records![0].Field));
    }

    private Task<(IReadOnlyList<ProcoreCostCode> Codes, IReadOnlyList<ProcoreSubJob>? SubJobs)> ReadAsync(MappingPolicy mapping) =>
        new CostCodeReader(_test.Clients, Scenario.Riverside, _odd).ReadAsync(mapping, null, Token);
}
