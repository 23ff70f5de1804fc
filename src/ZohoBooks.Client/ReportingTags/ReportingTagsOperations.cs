using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.TagRoutes;

namespace ZohoBooks.Client;

internal sealed class ReportingTagsOperations(ApiSender sender) : IReportingTags
{
    public AsyncPage<Tag> ListAsync(CancellationToken cancellationToken) =>
        PagedList.Single<TagList, Tag>(sender, Routes.List.Request, ZohoJson.Default.TagList, cancellationToken);

    public AsyncPage<TagOption> ListOptionsAsync(string tagId, CancellationToken cancellationToken)
    {
        One(Routes.ListOptions, tagId).Dispose();
        return PagedList.Create<TagOptionList, TagOption>(
            sender, () => One(Routes.ListOptions, tagId), ZohoJson.Default.TagOptionList, static row => row.OptionId, cancellationToken);
    }

    public Task UpdateOptionsAsync(string tagId, IEnumerable<TagOptionInput> options, CancellationToken cancellationToken)
    {
        var body = new TagOptionsBody([.. Required.NotNull(options, nameof(options))]);
        if (body.Options.Count == 0)
            throw new ArgumentException("Without options the tag would lose all that it has.", nameof(options));
        ApiRequest request = One(Routes.UpdateOptions, tagId).Json(body, InputJson.Default.TagOptionsBody);
        return sender.DoAsync(body.Options.All(static option => option.AddsNoRows) ? request.Repeatable() : request, cancellationToken);
    }

    public Task MarkActiveAsync(string tagId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkActive, tagId), cancellationToken);

    public Task MarkInactiveAsync(string tagId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkInactive, tagId), cancellationToken);

    private static ApiRequest One(ZohoOperation operation, string tagId) => operation.Request().Id("tag_id", tagId, nameof(tagId));
}
