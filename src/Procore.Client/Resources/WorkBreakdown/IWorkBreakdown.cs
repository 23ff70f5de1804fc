namespace Procore.Client;

/// <summary>
/// The work breakdown structure of projects: segments, their values, and the codes made of values. Do not implement this interface: members
/// are added to it.
/// </summary>
public interface IWorkBreakdown
{
    /// <summary>
    /// Lists the WBS codes of a project (<c>GET /rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="filter">Narrows the list; null lists all codes, inactive ones included.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsCode> ListCodesAsync(long projectId, WbsCodeFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a WBS code (<c>POST /rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes</c>). When the combination
    /// of values exists already, that code is kept and gets the description given here, so a repeated call does no harm.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the code
    /// may exist.</exception>
    Task<WbsCode> CreateCodeAsync(long projectId, WbsCodeInput code, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates any number of WBS codes (<c>PATCH /rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes/bulk_create</c>), in
    /// batches. Combinations that exist already are kept and get the description given here. Items are matched to the answer by their
    /// combination of values.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="codes">The codes; no combination of values may occur twice.</param>
    /// <param name="cancellationToken">Cancels the call. Batches that were sent stay sent; creating the same codes again does no
    /// harm.</param>
    /// <exception cref="ArgumentException">A code has no values, or a combination occurs twice. Nothing was sent.</exception>
    Task<SyncResult<WbsCodeInput, WbsCode>> CreateCodesAsync(
        long projectId, IEnumerable<WbsCodeInput> codes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes description or status of a WBS code (<c>PATCH /rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="codeId">The id of the code.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<WbsCode> UpdateCodeAsync(long projectId, long codeId, WbsCodeUpdate changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the patterns of a project: which segments its WBS codes have, in which order (<c>GET
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/patterns</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsPattern> ListPatternsAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the patterns of the company (<c>GET /rest/v1.0/companies/{company_id}/work_breakdown_structure/patterns</c>).
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsPattern> ListCompanyPatternsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the segments of a project (<c>GET /rest/v1.0/projects/{project_id}/work_breakdown_structure/segments</c>).</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsSegment> ListSegmentsAsync(long projectId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the segments of the company (<c>GET /rest/v1.0/companies/{company_id}/work_breakdown_structure/segments</c>).
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsSegment> ListCompanySegmentsAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists the values of a segment (<c>GET
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="filter">Narrows the list; null lists what Procore lists by default.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ProcoreException">Procore refused or failed, raised while the list is enumerated.</exception>
    ProcoreList<WbsSegmentItem> ListSegmentItemsAsync(
        long projectId, long segmentId, WbsSegmentItemFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Adds a value to a segment (<c>POST
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items</c>). Never repeated when its outcome
    /// is unknown.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="item">The value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the value
    /// may exist.</exception>
    Task<WbsSegmentItem> CreateSegmentItemAsync(
        long projectId, long segmentId, WbsSegmentItemInput item, CancellationToken cancellationToken = default);

    /// <summary>Changes a value of a segment (<c>PATCH
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items/{id}</c>). Its id may change with
    /// that: keep the one of the answer.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemId">The id of the value.</param>
    /// <param name="changes">What to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task<WbsSegmentItem> UpdateSegmentItemAsync(
        long projectId, long segmentId, long itemId, WbsSegmentItemUpdate changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a value of a segment (<c>DELETE
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemId">The id of the value.</param>
    /// <param name="subJobId">The sub job, needed for cost codes of sub jobs only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such value (any more), or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task DeleteSegmentItemAsync(
        long projectId, long segmentId, long itemId, long? subJobId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives WBS codes a status (<c>PATCH /rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes/update_all</c>).
    /// Procore answers nothing.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="codeIds">The ids of the codes.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no ids. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task SetCodeStatusAsync(
        long projectId, IEnumerable<long> codeIds, WbsCodeStatus status, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads one segment of a project (<c>GET /rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{id}</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="subJobId">The sub job whose cost codes are meant; null for the project's own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreNotFoundException">There is no such segment, or the service account may not see it.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<WbsSegment> GetSegmentAsync(
        long projectId, long segmentId, long? subJobId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a segment of the company into the pattern of a project (<c>PUT
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/patterns/add_segment</c>). Never repeated when its outcome is
    /// unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task AddSegmentAsync(long projectId, long segmentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a segment out of the pattern of a project (<c>PUT
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/patterns/remove_segment</c>). Never repeated when its outcome is
    /// unknown.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task RemoveSegmentAsync(long projectId, long segmentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts the segments of a project's pattern into another order (<c>PUT
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/patterns/update_segment_order</c>).
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="order">The place of each segment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no places. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task OrderSegmentsAsync(long projectId, IEnumerable<WbsSegmentPosition> order, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives values of a segment, and all below them, a status (<c>PATCH
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items/update_all</c>). Procore answers
    /// nothing.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemIds">The ids of the values.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no ids. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether the change
    /// may have happened.</exception>
    Task SetSegmentItemStatusAsync(
        long projectId, long segmentId, IEnumerable<long> itemIds, WbsCodeStatus status,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes values of a segment (<c>DELETE
    /// /rest/v1.0/projects/{project_id}/work_breakdown_structure/segments/{segment_id}/segment_items/bulk_destroy</c>). Procore
    /// answers 207 and does not describe how it names values that it kept: list the values afterwards.
    /// </summary>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="segmentId">The id of the segment.</param>
    /// <param name="itemIds">The ids of the values.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There are no ids. Nothing was sent.</exception>
    /// <exception cref="ProcoreValidationException">Procore refused a field.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed; <see cref="ProcoreException.OutcomeUnknown"/> says whether it
    /// may have happened.</exception>
    Task DeleteSegmentItemsAsync(
        long projectId, long segmentId, IEnumerable<long> itemIds, CancellationToken cancellationToken = default);
}
