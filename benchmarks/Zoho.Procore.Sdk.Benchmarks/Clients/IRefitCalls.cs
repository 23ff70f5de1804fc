using Refit;

namespace Benchmarks;

/// <summary>The calls as a user of Refit declares them.</summary>
public interface IRefitCalls
{
    [Get("/books/v3/contacts")]
    Task<FloorContacts> ContactsAsync();

    [Get("/books/v3/contacts/{id}")]
    Task<FloorContactAnswer> ContactAsync(string id);

    [Get("/rest/v2.0/companies/1/projects/2/commitment_contracts")]
    Task<FloorData<List<FloorCommitment>>> CommitmentsAsync();

    [Get("/rest/v2.0/companies/1/projects/2/commitment_contracts/{id}")]
    Task<FloorData<FloorCommitment>> CommitmentAsync(long id);
}
