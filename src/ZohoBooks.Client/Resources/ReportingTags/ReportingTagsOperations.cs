using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.TagRoutes;

namespace ZohoBooks.Client;

internal sealed class ReportingTagsOperations(ApiSender sender) : IReportingTags
{
    public ZohoList<Tag> ListAsync(CancellationToken cancellationToken) =>
        PagedList.Single<TagList, Tag>(sender, Routes.List.Request, ReportingTagsJson.Default.TagList, cancellationToken);

    public ZohoList<TagOption> ListOptionsAsync(string tagId, CancellationToken cancellationToken)
    {
        One(Routes.ListOptions, tagId).Dispose();
        return PagedList.Create<TagOptionList, TagOption>(
            sender,
                () => One(Routes.ListOptions, tagId),
                ReportingTagsJson.Default.TagOptionList, static row => row.OptionId, cancellationToken);
    }

    public ZohoList<TagOptionDetail> ListOptionDetailsAsync(string tagId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(tagId, nameof(tagId));
        return PagedList.Create<TagOptionDetailList, TagOptionDetail>(
            sender,
            () => Routes.ListOptionDetails.Request().Query("tag_id", tagId),
            ReportingTagsJson.Default.TagOptionDetailList,
            static row => row.OptionId,
            cancellationToken);
    }

    public Task UpdateOptionsAsync(string tagId, IEnumerable<TagOptionInput> options, CancellationToken cancellationToken)
    {
        var body = new TagOptionsBody([.. Required.NotNull(options, nameof(options))]);
        if (body.Options.Count == 0)
            throw new ArgumentException("Without options the tag would lose all that it has.", nameof(options));
        ApiRequest request = One(Routes.UpdateOptions, tagId).Json(body, ReportingTagsJson.Default.TagOptionsBody);
        return sender.DoAsync(body.Options.All(static option => option.AddsNoRows) ? request.Repeatable() : request, cancellationToken);
    }

    public Task MarkActiveAsync(string tagId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkActive, tagId), cancellationToken);

    public Task MarkInactiveAsync(string tagId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkInactive, tagId), cancellationToken);

    public Task<Tag> CreateAsync(TagInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new tag")
            .Text(input.TagName, nameof(TagInput.TagName))
            .That(input.Entities is not null, nameof(TagInput.Entities))
            .That(input.MultiPreferenceEntities is not null, nameof(TagInput.MultiPreferenceEntities))
            .Check(nameof(input));
        return TagAsync(Routes.Create.Request().Json(input, ReportingTagsJson.Default.TagInput), cancellationToken);
    }

    public Task<Tag> UpdateAsync(string tagId, TagInput input, CancellationToken cancellationToken) =>
        TagAsync(One(Routes.Update, tagId).Json(Required.NotNull(input, nameof(input)), ReportingTagsJson.Default.TagInput)
            .Repeatable(), cancellationToken);

    public Task DeleteAsync(string tagId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Delete, tagId), cancellationToken);

    public Task ReorderAsync(IEnumerable<string> tagIds, CancellationToken cancellationToken)
    {
        var body = new TagOrderBody(GivenValues.Rows(tagIds, nameof(tagIds)));
        if (body.TagIds.Count == 0)
            throw new ArgumentException("There are no tags to put in order.", nameof(tagIds));
        foreach (string tagId in body.TagIds)
            RouteValue.CheckId(tagId, nameof(tagIds));
        return sender.DoAsync(Routes.Reorder.Request().Json(body, ReportingTagsJson.Default.TagOrderBody).Repeatable(), cancellationToken);
    }

    public Task SetDefaultOptionAsync(string tagId, string? optionId, CancellationToken cancellationToken)
    {
        if (optionId is not null)
            RouteValue.CheckId(optionId, nameof(optionId));
        return sender.DoAsync(One(Routes.SetDefaultOption, tagId).Query("default_option_id", optionId), cancellationToken);
    }

    public Task MarkOptionActiveAsync(string tagId, string optionId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkOptionActive, tagId).Id("option_id", optionId, nameof(optionId)), cancellationToken);

    public Task MarkOptionInactiveAsync(string tagId, string optionId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.MarkOptionInactive, tagId).Id("option_id", optionId, nameof(optionId)), cancellationToken);

    public Task UpdateCriteriaAsync(string tagId, TagCriteriaInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A change of conditions")
            .That(input.CriteriaTags is not null, nameof(TagCriteriaInput.CriteriaTags))
            .That(input.Options is not null, nameof(TagCriteriaInput.Options))
            .Check(nameof(input));
        return sender.DoAsync(
            Routes.UpdateCriteria.Request().Id("tag_id", tagId, nameof(tagId))
                .Json(input, ReportingTagsJson.Default.TagCriteriaInput)
                .Repeatable(),
            cancellationToken);
    }

    private static ApiRequest One(ZohoOperation operation, string tagId) => operation.Request().Id("tag_id", tagId, nameof(tagId));

    private Task<Tag> TagAsync(ApiRequest request, CancellationToken cancellationToken) =>
        sender.SendAsync(request, ReportingTagsJson.Default.TagEnvelope, static envelope => envelope.Tag, cancellationToken);
}
