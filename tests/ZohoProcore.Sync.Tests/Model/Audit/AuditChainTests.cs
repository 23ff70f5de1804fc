using CsCheck;
using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests.Audit;

public sealed class AuditChainTests
{
    private static readonly Gen<string> Text = Gen.Char.Array[0, 8].Select(characters => new string(characters));

    private static readonly Gen<AuditDraft> Drafts =
        Gen.Select(Gen.Enum<AuditKind>(), Text, Text, Gen.Long, Gen.Long, Text, Text).Select((kind, actor, order, project, contract, result, reason) => new AuditDraft
        {
            Kind = kind,
            Actor = actor,
            OrderNumber = order,
            ProjectId = project,
            ContractId = contract,
            Result = result,
            Reason = reason,
        });

    private static readonly Func<AuditEntry, AuditEntry>[] Changes =
    [
        entry => entry with { Kind = entry.Kind == AuditKind.Linked ? AuditKind.Decided : AuditKind.Linked },
        entry => entry with { Actor = entry.Actor + "x" },
        entry => entry with { Record = entry.Record + "x" },
        entry => entry with { OrderNumber = entry.OrderNumber + "x" },
        entry => entry with { ProjectId = entry.ProjectId ^ 1 },
        entry => entry with { ContractId = entry.ContractId ^ 1 },
        entry => entry with { OriginId = entry.OriginId + "x" },
        entry => entry with { InputHash = entry.InputHash + "x" },
        entry => entry with { PlanHash = entry.PlanHash + "x" },
        entry => entry with { Result = entry.Result + "\",\"reason\":\"" },
        entry => entry with { Reason = entry.Reason + " " },
        entry => entry with { DecisionId = entry.DecisionId + "x" },
        entry => entry with { Version = entry.Version ^ 1 },
        entry => entry with { Version = 1 },
        entry => entry with { At = entry.At + Duration.FromMilliseconds(1) },
        entry => entry with { Sequence = entry.Sequence + 1 },
        entry => entry with { PreviousHash = entry.Hash },
        entry => entry with { Hash = entry.PreviousHash },
    ];

    // Kept audits are checked years later: a change of one of these values breaks all of them. SHA-256 of one zero byte, 32 zero bytes and the canonical form
    // without previousHash and hash, as docs/audit-format.md shows it.
    [Theory]
    [InlineData(1, "", "1322dc32d0ac6357c400fd53657633c47fddfe4c1862769d98d98d9e764541bb")]
    [InlineData(2, "d1", "6665e6a14a8d5d36b1dc0fed05bfb25a7405e9c1e974bcbbede6c2c2dae675a3")]
    public void The_first_entry_hashes_to_a_known_value(int version, string decisionId, string hash)
    {
        var entry = AuditChain.Seal(
            new() { Kind = AuditKind.Intent, OrderNumber = "PO-7", ProjectId = 5, Reason = "say \"hi\"", DecisionId = decisionId }, 1, Some.Noon, AuditChain.Genesis);

        Assert.Equal(AuditChain.Version, entry.Version);
        Assert.Equal(hash, AuditChain.HashOf(entry with { Version = version }));
    }

    [Fact]
    public void A_time_is_cut_to_what_every_database_keeps() => Assert.Equal(
        Instant.FromUtc(2026, 3, 2, 12, 0) + Duration.FromMilliseconds(123), AuditChain.Seal(Some.Draft(), 1, Some.Noon, AuditChain.Genesis).At);

    /// <summary>What docs/audit-format.md says: always all members, and of the first version those that it had, unless somebody wrote another one into it.</summary>
    [Theory]
    [InlineData(1, "", "{\"sequence\":7,", "\"reason\":\"\"}")]
    [InlineData(1, "d1", "{\"sequence\":7,", "\"reason\":\"\",\"decisionId\":\"d1\"}")]
    [InlineData(2, "", "{\"version\":2,\"sequence\":7,", "\"reason\":\"\",\"decisionId\":\"\"}")]
    public void An_entry_has_the_members_of_its_version(int version, string decisionId, string start, string end)
    {
        var canonical = AuditChain.Canonical(
            AuditChain.Seal(new() { Kind = AuditKind.Linked, DecisionId = decisionId }, 7, Some.Noon, AuditChain.Genesis) with { Version = version });

        Assert.StartsWith(start, canonical, StringComparison.Ordinal);
        Assert.EndsWith(end, canonical, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_said_is_empty_and_who_did_it_is_the_program()
    {
        var draft = new AuditDraft { Kind = AuditKind.Linked };

        Assert.All(
            [draft.Record, draft.OrderNumber, draft.OriginId, draft.InputHash, draft.PlanHash, draft.Result, draft.Reason, draft.DecisionId], Assert.Empty);
        Assert.Equal(("sync", 0, 0), (draft.Actor, draft.ProjectId, draft.ContractId));
    }

    /// <summary>Databases drop or refuse zero characters and halves of letters, and the hash has to fit what they give back.</summary>
    [Fact]
    public void What_no_store_keeps_is_replaced_before_it_is_hashed()
    {
        Replaced("\0", "\uFFFD");
        Replaced("\uD83D", "\uFFFD");
        Replaced("a\0b", "a\uFFFDb");
        Replaced("a\uD83Db", "a\uFFFDb");
        Replaced("a\uDE00", "a\uFFFD");
        Replaced("\uD83D\uDE00\0", "\uD83D\uDE00\uFFFD");
        Replaced("\uD83D\uDE00 \u0141\u00F3d\u017A", "\uD83D\uDE00 \u0141\u00F3d\u017A");

        static void Replaced(string given, string kept)
        {
            var draft = new AuditDraft
            {
                Kind = AuditKind.Decided,
                Actor = given,
                Record = given,
                OrderNumber = given,
                OriginId = given,
                InputHash = given,
                PlanHash = given,
                Result = given,
                Reason = given,
                DecisionId = given,
            };
            var entry = AuditChain.Seal(draft, 1, Some.Noon, AuditChain.Genesis);

            Assert.All(
                [entry.Actor, entry.Record, entry.OrderNumber, entry.OriginId, entry.InputHash, entry.PlanHash, entry.Result, entry.Reason, entry.DecisionId],
                text => Assert.Equal(kept, text));
            Assert.Equal(kept, AuditChain.LookedUp(given));
        }
    }

    /// <summary>Whoever keeps an audit elsewhere chains it as we do.</summary>
    [Fact]
    public void Any_store_can_make_the_entry_that_follows() => Drafts.Array[1, 6].Sample(drafts =>
    {
        var chain = new List<AuditEntry>();
        foreach (var draft in drafts) chain.Add(AuditEntry.Following(chain.LastOrDefault(), draft, Some.Noon));

        Assert.Equal(Enumerable.Range(1, drafts.Length).Select(sequence => (long)sequence), chain.Select(entry => entry.Sequence));
        Assert.True(Verify(chain).IsValid);
    });

    [Fact]
    public void Any_chain_verifies_and_any_single_change_is_found() =>
        Gen.Select(Drafts.Array[1, 6], Gen.Int[0, 5], Gen.Int[0, Changes.Length - 1]).Sample((drafts, at, change) =>
        {
            var chain = Chain(drafts);
            Assert.True(Verify(chain).IsValid);

            var index = at % chain.Count;
            chain[index] = Changes[change](chain[index]);

            var verification = Verify(chain);
            Assert.False(verification.IsValid);
            Assert.Equal(index + 1, verification.FirstBroken);
        });

    [Fact]
    public void A_removed_inserted_or_moved_entry_is_found() => Gen.Select(Drafts.Array[3, 6], Gen.Int[0, 2], Gen.Int[0, 2]).Sample((drafts, at, what) =>
    {
        var chain = Chain(drafts);
        switch (what)
        {
            case 0:
                chain.RemoveAt(at == chain.Count - 1 ? 0 : at);
                break;
            case 1:
                chain.Insert(at, chain[at]);
                break;
            default:
                chain.Reverse(at == 2 ? 1 : at, 2);
                break;
        }

        return !Verify(chain).IsValid;
    });

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task What_a_store_gives_back_is_what_was_sealed(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await Drafts.Array[1, 5].SampleAsync(
            async drafts =>
            {
                var connection = Guid.NewGuid().ToString();
                await test.Store.SaveAsync(connection, new() { Audit = drafts }, TestContext.Current.CancellationToken);
                var entries = await test.Store.ReadAsync(new() { ConnectionId = connection }).ToListAsync();
                Assert.Equal(Chain(drafts), entries);
            },
            iter: 50);
    }

    private static List<AuditEntry> Chain(IEnumerable<AuditDraft> drafts)
    {
        var chain = new List<AuditEntry>();
        foreach (var draft in drafts)
        {
            chain.Add(AuditChain.Seal(draft, chain.Count + 1, Some.Noon, chain.Count == 0 ? AuditChain.Genesis : chain[^1].Hash));
        }

        return chain;
    }

    private static AuditVerification Verify(IReadOnlyList<AuditEntry> entries) =>
        AuditVerifier.VerifyAsync(new FixedLog(entries), "any").AsTask().GetAwaiter().GetResult();

    private sealed class FixedLog(IReadOnlyList<AuditEntry> entries) : IAuditLog
    {
        public ValueTask<AuditEntry> AppendAsync(string connectionId, AuditDraft entry, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, CancellationToken cancellationToken = default) => entries.ToAsyncEnumerable();
    }
}
