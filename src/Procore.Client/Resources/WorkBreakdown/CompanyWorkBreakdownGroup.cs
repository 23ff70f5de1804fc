using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CompanyWorkBreakdownGroup(ProcoreCalls calls) : ICompanyWorkBreakdown
{
    private const string SegmentRoute = WorkBreakdownGroup.CompanySegmentsRoute + "/{id}";

    private const string OrderRoute = "/rest/v1.0/companies/{company_id}/work_breakdown_structure/patterns/update_segment_order";

    private const string ItemsRoute = WorkBreakdownGroup.CompanySegmentsRoute + "/{segment_id}/segment_items";

    private const string ItemRoute = ItemsRoute + "/{id}";

    private const string List = "segment_item_list_id";

    private const string StandardList = "standard_cost_code_list_id";

    public Task<WbsSegment> GetSegmentAsync(long segmentId, long? listId = null, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(ApiRequest.Get(SegmentRoute)).Id("id", segmentId, nameof(segmentId)).Query(List, listId),
            WorkBreakdownJson.Default.RowWbsSegment,
            cancellationToken);

    public Task<WbsSegment> CreateSegmentAsync(WbsSegmentInput segment, CancellationToken cancellationToken = default)
    {
        _ = segment ?? throw new ArgumentNullException(nameof(segment));
        return calls.ReadAsync(
            Of(ApiRequest.Post(WorkBreakdownGroup.CompanySegmentsRoute)).Json(new(segment), WorkBreakdownJson.Default.WbsSegmentBody),
            WorkBreakdownJson.Default.RowWbsSegment,
            cancellationToken);
    }

    public Task UpdateSegmentAsync(
        long segmentId, WbsSegmentUpdate changes, long? listId = null, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.SendAsync(
            Of(ApiRequest.Patch(SegmentRoute)).Id("id", segmentId, nameof(segmentId)).Query(List, listId)
                .Json(new(changes), WorkBreakdownJson.Default.WbsSegmentUpdateBody).Repeatable(),
            cancellationToken);
    }

    public Task DeleteSegmentAsync(long segmentId, long? listId = null, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(ApiRequest.Delete(SegmentRoute)).Id("id", segmentId, nameof(segmentId)).Query(List, listId), cancellationToken);

    public Task OrderSegmentsAsync(IEnumerable<WbsSegmentPosition> order, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Put(OrderRoute)).Json(WbsSetup.Order(order, nameof(order)), WorkBreakdownJson.Default.WbsOrderBody)
                .Repeatable(),
            cancellationToken);

    public ProcoreList<WbsSegmentItem> ListSegmentItemsAsync(
        long segmentId, long? listId = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(segmentId, nameof(segmentId));
        return calls.List(
            () => Items(ApiRequest.Get(ItemsRoute), segmentId).Query(List, listId),
            WorkBreakdownJson.Default.RowListWbsSegmentItem,
            item => item.Id,
            cancellationToken);
    }

    public Task<WbsSegmentItem> GetSegmentItemAsync(
        long segmentId, long itemId, long? standardListId = null, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Items(ApiRequest.Get(ItemRoute), segmentId).Id("id", itemId, nameof(itemId)).Query(StandardList, standardListId),
            WorkBreakdownJson.Default.RowWbsSegmentItem,
            cancellationToken);

    public Task<WbsSegmentItem> CreateSegmentItemAsync(
        long segmentId, WbsCompanyItemInput item, CancellationToken cancellationToken = default)
    {
        _ = item ?? throw new ArgumentNullException(nameof(item));
        return calls.ReadAsync(
            Items(ApiRequest.Post(ItemsRoute), segmentId).Json(item, WorkBreakdownJson.Default.WbsCompanyItemInput),
            WorkBreakdownJson.Default.RowWbsSegmentItem,
            cancellationToken);
    }

    public Task<WbsSegmentItem> UpdateSegmentItemAsync(
        long segmentId, long itemId, WbsCompanyItemUpdate changes, long? standardListId = null,
        CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        // Not repeatable: the id of a project's value may change with the first send, and so might this one.
        return calls.ReadChangedAsync(
            Items(ApiRequest.Patch(ItemRoute), segmentId).Id("id", itemId, nameof(itemId)).Query(StandardList, standardListId)
                .Json(changes, WorkBreakdownJson.Default.WbsCompanyItemUpdate),
            WorkBreakdownJson.Default.RowWbsSegmentItem,
            cancellationToken);
    }

    public Task SetSegmentItemStatusAsync(
        long segmentId, IEnumerable<long> itemIds, WbsCodeStatus status, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Items(ApiRequest.Patch(ItemsRoute + "/update_all"), segmentId)
                .Json(WbsSetup.Status(itemIds, nameof(itemIds), status), WorkBreakdownJson.Default.WbsStatusBody).Repeatable(),
            cancellationToken);

    public Task DeleteSegmentItemAsync(long segmentId, long itemId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Items(ApiRequest.Delete(ItemRoute), segmentId).Id("id", itemId, nameof(itemId)), cancellationToken);

    public Task DeleteSegmentItemsAsync(long segmentId, IEnumerable<long> itemIds, CancellationToken cancellationToken = default) =>
        calls.SendManyAsync(
            Items(ApiRequest.Delete(ItemsRoute + "/bulk_destroy"), segmentId)
                .Json(new(WbsSetup.Ids(itemIds, nameof(itemIds))), WorkBreakdownJson.Default.WbsItemsBody),
            cancellationToken);

    private ApiRequest Of(ApiRequest request) => request.Id("company_id", calls.CompanyId, "companyId");

    private ApiRequest Items(ApiRequest request, long segmentId) => Of(request).Id("segment_id", segmentId, nameof(segmentId));
}
