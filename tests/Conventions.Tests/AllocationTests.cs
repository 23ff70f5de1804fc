using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Benchmarks;
using ZohoBooks.Client;

namespace Conventions.Tests;

/// <summary>
/// What a call allocates beside the floor's own code in the same process. The bounds are what is reached, and a little for builds without
/// optimization; docs/performance.md says what is wanted.
/// </summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_page_of_contacts_allocates_at_most_what_it_did() =>
        AtMost(0.72, BareCalls.ContactPage, BareCalls.Contacts, CannedPages.Contacts(200), FloorJson.Default.FloorContacts);

    [Fact]
    public void A_page_of_commitments_allocates_at_most_what_it_did() =>
        AtMost(1.06, BareCalls.CommitmentPage, BareCalls.Commitments, CannedPages.Commitments(100), FloorJson.Default.FloorDataListFloorCommitment);

    [Fact]
    public void One_contact_allocates_at_most_what_it_did() =>
        AtMost(IsOptimized ? 1.1 : 1.85, BareCalls.OneContact, BareCalls.Contacts + "/1", CannedPages.OneContact, FloorJson.Default.FloorContactAnswer);

    [Fact]
    public void One_commitment_allocates_at_most_what_it_did() =>
        AtMost(IsOptimized ? 1.1 : 1.85, BareCalls.OneCommitment, BareCalls.Commitments + "/1", CannedPages.OneCommitment, FloorJson.Default.FloorDataFloorCommitment);

    // Without it every asynchronous method makes an object.
    private static bool IsOptimized => typeof(IZohoBooksClient).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled != true;

    private static void AtMost<T>(double ratio, Func<byte[], Func<Task<object>>> ours, string path, byte[] body, JsonTypeInfo<T> type)
    {
        using var client = BareCalls.Client(body);
        var floor = BareCalls.Allocated(async () => (await BareCalls.StreamedAsync(client, path, type))!);
        var allocated = BareCalls.Allocated(ours(body));
        Assert.True(
            allocated <= ratio * floor,
            FormattableString.Invariant($"A call allocates {allocated:#,0} bytes, {allocated / floor:0.00} of the floor's {floor:#,0}; {ratio} is the most. See docs/performance.md for what makes the bytes."));
    }
}
