namespace ZohoBooks.Client;

/// <summary>
/// Reporting tags and their options. Scopes: <c>ZohoBooks.settings.READ</c> to read, <c>.CREATE</c>, <c>.UPDATE</c> (also for changes of
/// state) and <c>.DELETE</c> to write.
/// </summary>
public interface IReportingTags
{
    /// <summary><c>GET /reportingtags</c>; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Tag> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /reportingtags/{tag_id}/options/all</c>: all options of a tag, parents before their children.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<TagOption> ListOptionsAsync(string tagId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /reportingtags/options</c>: the options of a tag with whether each is in use, 200 to a page.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<TagOptionDetail> ListOptionDetailsAsync(string tagId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /reportingtags/{tag_id}/options</c>: replaces the options of a tag. An option that is left out is deleted, so send all of
    /// them; those without an id are new. Repeated by the client only when none is new.
    /// </summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="options">All options, in their order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">There are no options; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateOptionsAsync(string tagId, IEnumerable<TagOptionInput> options, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/active</c>.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkActiveAsync(string tagId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/inactive</c>.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkInactiveAsync(string tagId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /reportingtags</c>: makes a tag, as a draft without options. Never repeated by the client: with
    /// <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the name in the list.
    /// </summary>
    /// <param name="input">The tag.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Tag> CreateAsync(TagInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /reportingtags/{tag_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Tag> UpdateAsync(string tagId, TagInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /reportingtags/{tag_id}</c>. A tag that transactions, views or workflows use cannot be deleted.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string tagId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /reportingtags/reorder</c>: the order in which transactions and reports show the tags.</summary>
    /// <param name="tagIds">The tags, in their order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">There are no tags, or an id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ReorderAsync(IEnumerable<string> tagIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /reportingtags/{tag_id}</c>: the option that is chosen where nothing is.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="optionId">The option; null takes the default away.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SetDefaultOptionAsync(string tagId, string? optionId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/option/{option_id}/active</c>.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="optionId">The option, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOptionActiveAsync(string tagId, string optionId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/option/{option_id}/inactive</c>.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="optionId">The option, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOptionInactiveAsync(string tagId, string optionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /reportingtags/{tag_id}/criteria</c>: which options can be chosen beside which options of other tags, or in which locations.
    /// Safe to repeat, and repeated by the client.
    /// </summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="input">The conditions, all of them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCriteriaAsync(string tagId, TagCriteriaInput input, CancellationToken cancellationToken = default);
}
