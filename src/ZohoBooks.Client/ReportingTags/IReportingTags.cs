namespace ZohoBooks.Client;

/// <summary>Reporting tags and their options. Scopes: <c>ZohoBooks.settings.READ</c> to read, <c>.UPDATE</c> to write.</summary>
public interface IReportingTags
{
    /// <summary><c>GET /reportingtags</c>; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<Tag> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /reportingtags/{tag_id}/options/all</c>: all options of a tag, parents before their children.</summary>
    /// <param name="tagId">The tag, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    AsyncPage<TagOption> ListOptionsAsync(string tagId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /reportingtags/{tag_id}/options</c>: replaces the options of a tag. An option that is left out is deleted, so send all of them;
    /// those without an id are new. Repeated by the client only when none is new.
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
}
