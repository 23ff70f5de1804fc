using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class WorkBreakdownGroup(ProcoreCalls calls) : IWorkBreakdown
{
    public const string CodesRoute = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes";

    public const string CodeRoute = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes/{id}";

    public const string BulkRoute = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes/bulk_create";

    private const string PatternsRoute = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/patterns";

    private const string CompanyPatternsRoute = "/rest/v1.0/companies/{company_id}/work_breakdown_structure/patterns";

    public const string SegmentsRoute = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/segments";

    public const string CompanySegmentsRoute = "/rest/v1.0/companies/{company_id}/work_breakdown_structure/segments";

    public const string ItemsRoute = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items";

    public const string ItemRoute = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items/{id}";

    private const string All = "/update_all";

    public ProcoreList<WbsCode> ListCodesAsync(long projectId, WbsCodeFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new WbsCodeFilter();
        return calls.List(
            () => Of(ApiRequest.Get(CodesRoute), projectId)
                .Query("filters[status][]", filter.Status?.Value)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter))
                .Query("scope", filter.Scope?.Value)
                .Query("query", filter.Query),
            WorkBreakdownJson.Default.RowListWbsCode,
            code => code.Id,
            cancellationToken);
    }

    public Task<WbsCode> CreateCodeAsync(long projectId, WbsCodeInput code, CancellationToken cancellationToken = default)
    {
        WbsBulk.Check([code], nameof(code));
        // The combination of values is the key: the same call again finds the same code.
        return calls.ReadAsync(
            Of(ApiRequest.Post(CodesRoute), projectId).Json(code, WorkBreakdownJson.Default.WbsCodeInput).Repeatable(),
            WorkBreakdownJson.Default.RowWbsCode,
            cancellationToken);
    }

    public Task<SyncResult<WbsCodeInput, WbsCode>> CreateCodesAsync(
        long projectId, IEnumerable<WbsCodeInput> codes, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return SyncRun.RunAsync<WbsCodeInput, WbsCode, WbsBulkAnswer>(
            calls,
            () => Of(ApiRequest.Patch(BulkRoute), projectId).Repeatable(),
            [],
            "bulk",
            WbsBulk.Check(codes, nameof(codes)),
            WorkBreakdownJson.Default.WbsCodeInput,
            WorkBreakdownJson.Default.WbsBulkAnswer,
            WbsBulk.Apply,
            (_, echo, sentAt) => SyncVerdict.ByTimes(hasId: false, echo.Times!, sentAt),
            cancellationToken);
    }

    public Task<WbsCode> UpdateCodeAsync(long projectId, long codeId, WbsCodeUpdate changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            Of(ApiRequest.Patch(CodeRoute), projectId).Id("id", codeId, nameof(codeId))
                .Json(changes, WorkBreakdownJson.Default.WbsCodeUpdate).Repeatable(),
            WorkBreakdownJson.Default.RowWbsCode,
            cancellationToken);
    }

    public ProcoreList<WbsPattern> ListPatternsAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return Patterns(() => Of(ApiRequest.Get(PatternsRoute), projectId), cancellationToken);
    }

    public ProcoreList<WbsPattern> ListCompanyPatternsAsync(CancellationToken cancellationToken = default) =>
        Patterns(() => ApiRequest.Get(CompanyPatternsRoute).Id("company_id", calls.CompanyId, "companyId"), cancellationToken);

    public ProcoreList<WbsSegment> ListSegmentsAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => Of(ApiRequest.Get(SegmentsRoute), projectId),
            WorkBreakdownJson.Default.RowListWbsSegment,
            segment => segment.Id,
            cancellationToken);
    }

    public ProcoreList<WbsSegment> ListCompanySegmentsAsync(CancellationToken cancellationToken = default) =>
        calls.List(
            () => ApiRequest.Get(CompanySegmentsRoute).Id("company_id", calls.CompanyId, "companyId"),
            WorkBreakdownJson.Default.RowListWbsSegment,
            segment => segment.Id,
            cancellationToken);

    public ProcoreList<WbsSegmentItem> ListSegmentItemsAsync(
        long projectId, long segmentId, WbsSegmentItemFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(segmentId, nameof(segmentId));
        filter ??= new WbsSegmentItemFilter();
        return calls.List(
            () => Of(ApiRequest.Get(ItemsRoute), projectId).Id("segment_id", segmentId, nameof(segmentId))
                .Query("legacy_sub_job_id", filter.SubJobId)
                .Query("only_active_items", filter.OnlyActive)
                .Query("include_sub_job_cost_codes", filter.IncludeSubJobCostCodes),
            WorkBreakdownJson.Default.RowListWbsSegmentItem,
            item => item.Id,
            cancellationToken);
    }

    public Task<WbsSegmentItem> CreateSegmentItemAsync(
        long projectId, long segmentId, WbsSegmentItemInput item, CancellationToken cancellationToken = default)
    {
        _ = item ?? throw new ArgumentNullException(nameof(item));
        return calls.ReadAsync(
            Of(ApiRequest.Post(ItemsRoute), projectId).Id("segment_id", segmentId, nameof(segmentId))
                .Json(item, WorkBreakdownJson.Default.WbsSegmentItemInput),
            WorkBreakdownJson.Default.RowWbsSegmentItem,
            cancellationToken);
    }

    public Task<WbsSegmentItem> UpdateSegmentItemAsync(
        long projectId, long segmentId, long itemId, WbsSegmentItemUpdate changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        // Not repeatable: the record's id may change with the first send.
        return calls.ReadChangedAsync(
            Of(ApiRequest.Patch(ItemRoute), projectId).Id("segment_id", segmentId, nameof(segmentId)).Id("id", itemId, nameof(itemId))
                .Json(changes, WorkBreakdownJson.Default.WbsSegmentItemUpdate),
            WorkBreakdownJson.Default.RowWbsSegmentItem,
            cancellationToken);
    }

    public Task DeleteSegmentItemAsync(
        long projectId, long segmentId, long itemId, long? subJobId = null, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Delete(ItemRoute), projectId).Id("segment_id", segmentId, nameof(segmentId)).Id("id", itemId, nameof(itemId))
                .Query("sub_job_id", subJobId),
            cancellationToken);

    public Task SetCodeStatusAsync(
        long projectId, IEnumerable<long> codeIds, WbsCodeStatus status, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Patch(CodesRoute + All), projectId)
                .Json(WbsSetup.Status(codeIds, nameof(codeIds), status), WorkBreakdownJson.Default.WbsStatusBody).Repeatable(),
            cancellationToken);

    public Task<WbsSegment> GetSegmentAsync(
        long projectId, long segmentId, long? subJobId = null, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(ApiRequest.Get(SegmentsRoute + "/{id}"), projectId).Id("id", segmentId, nameof(segmentId))
                .Query("legacy_sub_job_id", subJobId),
            WorkBreakdownJson.Default.RowWbsSegment,
            cancellationToken);

    public Task AddSegmentAsync(long projectId, long segmentId, CancellationToken cancellationToken = default) =>
        PatternAsync("/add_segment", projectId, segmentId, cancellationToken);

    public Task RemoveSegmentAsync(long projectId, long segmentId, CancellationToken cancellationToken = default) =>
        PatternAsync("/remove_segment", projectId, segmentId, cancellationToken);

    public Task OrderSegmentsAsync(
        long projectId, IEnumerable<WbsSegmentPosition> order, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Put(PatternsRoute + "/update_segment_order"), projectId)
                .Json(WbsSetup.Order(order, nameof(order)), WorkBreakdownJson.Default.WbsOrderBody).Repeatable(),
            cancellationToken);

    public Task SetSegmentItemStatusAsync(
        long projectId, long segmentId, IEnumerable<long> itemIds, WbsCodeStatus status,
        CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Patch(ItemsRoute + All), projectId).Id("segment_id", segmentId, nameof(segmentId))
                .Json(WbsSetup.Status(itemIds, nameof(itemIds), status), WorkBreakdownJson.Default.WbsStatusBody).Repeatable(),
            cancellationToken);

    public Task DeleteSegmentItemsAsync(
        long projectId, long segmentId, IEnumerable<long> itemIds, CancellationToken cancellationToken = default) =>
        calls.SendManyAsync(
            Of(ApiRequest.Delete(ItemsRoute + "/bulk_destroy"), projectId).Id("segment_id", segmentId, nameof(segmentId))
                .Json(new(WbsSetup.Ids(itemIds, nameof(itemIds))), WorkBreakdownJson.Default.WbsItemsBody),
            cancellationToken);

    // Not repeatable: a segment that is in the pattern, or no longer in it, might be refused.
    private Task PatternAsync(string change, long projectId, long segmentId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(segmentId, nameof(segmentId));
        return calls.SendAsync(
            Of(ApiRequest.Put(PatternsRoute + change), projectId).Json(new(segmentId), WorkBreakdownJson.Default.WbsPatternBody),
            cancellationToken);
    }

    private static ApiRequest Of(ApiRequest request, long projectId) => request.Id("project_id", projectId, nameof(projectId));

    // Two descriptions of the API differ on whether this is a list or its only member.
    private ProcoreList<WbsPattern> Patterns(Func<ApiRequest> request, CancellationToken cancellationToken) =>
        calls.List(request, WorkBreakdownJson.Default.IReadOnlyListRowWbsPattern, rows => rows, pattern => pattern.Id, cancellationToken);
}
