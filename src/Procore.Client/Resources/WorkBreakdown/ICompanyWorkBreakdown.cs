namespace Procore.Client;

/// <summary>
/// The work breakdown structure that the company hands down to its projects: segments and their values. Do not implement this
/// interface: members are added to it.
/// </summary>
public interface ICompanyWorkBreakdown
{
    /// <summary>
    /// Reads one segment (<c>GET /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{id}</c>).
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="listId">The list of the segment's values, needed for cost codes; null where the segment has no lists.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such segment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<WbsSegment> GetSegmentAsync(long segmentId, long? listId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates a segment (<c>POST /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments</c>). Never repeated when its
    /// outcome is unknown.
    /// </summary>
    /// <param name="segment">The segment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task<WbsSegment> CreateSegmentAsync(WbsSegmentInput segment, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a segment (<c>PATCH /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{id}</c>). Procore answers
    /// nothing.
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="listId">The list of the segment's values, needed for cost codes; null where the segment has no lists.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task UpdateSegmentAsync(
        long segmentId, WbsSegmentUpdate changes, long? listId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a segment (<c>DELETE /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{id}</c>).
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="listId">The list of the segment's values, needed for cost codes; null where the segment has no lists.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such segment (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteSegmentAsync(long segmentId, long? listId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts the segments of the company's pattern into another order (<c>PUT
    /// /rest/v1.0/companies/{company_id}/work_breakdown_structure/patterns/update_segment_order</c>).
    /// </summary>
    /// <param name="order">The place of each segment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no places. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task OrderSegmentsAsync(IEnumerable<WbsSegmentPosition> order, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the values of a segment (<c>GET
    /// /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{segment_id}/segment_items</c>).
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="listId">The list of the segment's values, needed for cost codes; null where the segment has no lists.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsSegmentItem> ListSegmentItemsAsync(
        long segmentId, long? listId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one value of a segment (<c>GET
    /// /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{segment_id}/segment_items/{id}</c>).
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemId">The id of the value.</param>
    /// <param name="standardListId">The list of standard cost codes, needed for cost codes only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such value, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<WbsSegmentItem> GetSegmentItemAsync(
        long segmentId, long itemId, long? standardListId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a value to a segment (<c>POST
    /// /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{segment_id}/segment_items</c>). Never repeated when its
    /// outcome is unknown.
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="item">The value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task<WbsSegmentItem> CreateSegmentItemAsync(
        long segmentId, WbsCompanyItemInput item, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes a value of a segment (<c>PATCH
    /// /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{segment_id}/segment_items/{id}</c>). Never repeated when
    /// its outcome is unknown, as a project's is not.
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemId">The id of the value.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="standardListId">The list of standard cost codes, needed for cost codes only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<WbsSegmentItem> UpdateSegmentItemAsync(
        long segmentId, long itemId, WbsCompanyItemUpdate changes, long? standardListId = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives values of a segment, and all below them, a status (<c>PATCH
    /// /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{segment_id}/segment_items/update_all</c>). Procore
    /// answers nothing.
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemIds">The ids of the values.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no ids. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task SetSegmentItemStatusAsync(
        long segmentId, IEnumerable<long> itemIds, WbsCodeStatus status, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a value of a segment (<c>DELETE
    /// /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{segment_id}/segment_items/{id}</c>).
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemId">The id of the value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such value (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteSegmentItemAsync(long segmentId, long itemId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes values of a segment (<c>DELETE
    /// /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments/{segment_id}/segment_items/bulk_destroy</c>). Procore
    /// answers 207 and does not describe how it names values that it kept: list the values afterwards.
    /// </summary>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemIds">The ids of the values.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no ids. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task DeleteSegmentItemsAsync(long segmentId, IEnumerable<long> itemIds, CancellationToken cancellationToken = default);
}
