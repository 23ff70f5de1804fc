using EmbeddedHost;
using NodaTime;

namespace EndToEnd.Tests;

/// <summary>What people are told, and what they are not told again.</summary>
public sealed class NotificationDeciderTests
{
    private static readonly DateTimeZone Denver = DateTimeZoneProviders.Tzdb["America/Denver"];
    private static readonly NotificationRules Rules = new(new LocalTime(7, 0), Denver, Duration.FromHours(72), Months: true);
    private static readonly NotificationDecider Decider = new(Rules);
    private static readonly Instant Morning = At(2026, 11, 30, 7, 0);

    private static readonly LockedService Locked = new("Procore", Morning - Duration.FromHours(2), "It answered 401.");

    [Fact]
    public void The_first_look_makes_no_digest_of_a_day_that_began_without_it()
    {
        foreach (var (now, day) in ((Instant, LocalDate)[])[(Morning, new(2026, 11, 30)), (Morning - Duration.FromSeconds(1), new(2026, 11, 29))])
        {
            var (send, told) = Decide(now, new(), Acme() with { Questions = 1 });
            Assert.Empty(send);
            Assert.Equal(day, told.Digest);
        }
    }

    [Fact]
    public void The_digest_comes_once_a_day_at_its_hour_in_its_zone()
    {
        var waits = Acme() with { Questions = 1, Oldest = [new("PO-1", "No code.", Morning - Duration.FromHours(1))] };
        var told = new Told { Digest = new(2026, 11, 29) };
        (var early, told) = Decide(Morning - Duration.FromSeconds(1), told, waits);
        Assert.Empty(early);
        (var digest, told) = Decide(Morning, told, waits);
        Assert.Equal((NotificationKind.Digest, "1 question waits: Acme"), (digest.Single().Kind, digest.Single().Subject));
        Assert.Equal(["Acme (acme)", "- 1 question waits, the oldest since 2026-11-30 13:00 UTC:", "  - PO-1: No code."], digest.Single().Lines);
        (var again, told) = Decide(Morning + Duration.FromHours(23), told, waits);
        Assert.Empty(again);
        Assert.Single(Decide(Morning + Duration.FromHours(24), told, waits).Send);
    }

    [Fact]
    public void Days_on_which_nothing_ran_make_one_digest()
    {
        var (send, told) = Decide(Morning + Duration.FromHours(2), new() { Digest = new(2026, 11, 20) }, Acme() with { AwaitingGoAhead = 3 });
        Assert.Equal(["Acme (acme)", "- 3 orders wait for the go-ahead."], Assert.Single(send).Lines);
        Assert.Equal(new LocalDate(2026, 11, 30), told.Digest);
        Assert.Empty(Decide(Morning + Duration.FromHours(3), told, Acme() with { AwaitingGoAhead = 3 }).Send);
    }

    [Fact]
    public void Where_nothing_waits_there_is_none()
    {
        var (send, told) = Decide(Morning, new() { Digest = new(2026, 11, 29) }, Acme());
        Assert.Empty(send);
        Assert.Equal(new LocalDate(2026, 11, 30), told.Digest);
    }

    [Theory]
    [InlineData(2026, 3, 8)] // 02:00 is left out on this day
    [InlineData(2026, 11, 1)] // and 01:00 comes twice on this one
    public void A_day_on_which_the_clock_is_changed_has_one_digest(int year, int month, int day)
    {
        foreach (var hour in (int[])[1, 2])
        {
            var decider = new NotificationDecider(Rules with { DigestAt = new(hour, 0) });
            var (told, sent) = (new Told { Digest = new LocalDate(year, month, day).PlusDays(-1) }, 0);
            var midnight = Denver.AtStartOfDay(new(year, month, day)).ToInstant();
            for (var minutes = 0; minutes < 22 * 60; minutes += 10)
            {
                (var send, told) = decider.Decide(new(midnight + Duration.FromMinutes(minutes), [Acme() with { Questions = 1 }]), told, []);
                sent += send.Count;
            }

            Assert.Equal(1, sent);
        }
    }

    [Fact]
    public void A_digest_names_the_oldest_and_counts_the_others()
    {
        var questions = Enumerable.Range(1, 30).Select(number => new OpenQuestion($"PO-{number}", "No code.", Morning - Duration.FromHours(31 - number))).ToList();
        var (send, _) = Decide(Morning, new() { Digest = new(2026, 11, 29) }, Acme() with { Questions = 1234, Oldest = questions });
        var lines = Assert.Single(send).Lines;
        Assert.Equal(2 + NotificationDecider.MostQuestions + 1, lines.Count);
        Assert.Equal(("  - PO-1: No code.", "  - and 1,224 more"), (lines[2], lines[^1]));
    }

    [Fact]
    public void A_connection_that_is_well_is_in_no_digest()
    {
        var (send, _) = Decide(Morning, new() { Digest = new(2026, 11, 29) }, Acme() with { Questions = 2 }, new("bolt", "Bolt"));
        Assert.Equal(["acme"], Assert.Single(send).Connections);
    }

    [Fact]
    public void A_connection_that_needs_a_person_is_urgent_once()
    {
        var told = Baseline();
        (var send, told) = Decide(Morning, told, Acme() with { Locked = [Locked] });
        Assert.Equal(NotificationKind.Urgent, Assert.Single(send).Kind);
        Assert.Equal("Acme: Procore does not let the connection in any more since 2026-11-30 12:00 UTC; a person has to authorize it again. It answered 401.", send[0].Lines.Single());
        for (var hours = 1; hours < 20; hours++)
        {
            (var again, told) = Decide(Morning + Duration.FromHours(hours), told, Acme() with { Locked = [Locked] });
            Assert.Empty(again);
        }
    }

    [Fact]
    public void What_comes_back_within_an_hour_is_told_when_the_hour_is_over()
    {
        var told = Baseline();
        (_, told) = Decide(Morning, told, Acme() with { Locked = [Locked] });
        (_, told) = Decide(Morning + Duration.FromMinutes(10), told, Acme());
        (var soon, told) = Decide(Morning + Duration.FromMinutes(20), told, Acme() with { Locked = [Locked] });
        Assert.Empty(soon);
        (var later, told) = Decide(Morning + NotificationDecider.Quiet, told, Acme() with { Locked = [Locked] });
        Assert.Single(later);
        Assert.Empty(Decide(Morning + NotificationDecider.Quiet + Duration.FromMinutes(1), told, Acme() with { Locked = [Locked] }).Send);
    }

    [Fact]
    public void What_was_over_for_long_is_forgotten_and_told_again()
    {
        var told = Baseline();
        (_, told) = Decide(Morning, told, Acme() with { Locked = [Locked] });
        (_, told) = Decide(Morning + Duration.FromHours(2), told, Acme());
        Assert.Empty(told.Urgent);
        Assert.Single(Decide(Morning + Duration.FromHours(3), told, Acme() with { Locked = [Locked] }).Send);
    }

    [Fact]
    public void Each_thing_of_each_connection_is_told_apart_and_what_is_new_together()
    {
        var told = Baseline();
        (_, told) = Decide(Morning, told, Acme() with { Locked = [Locked] });
        (var send, told) = Decide(
            Morning + Duration.FromMinutes(1),
            told,
            Acme() with { Locked = [Locked, Locked with { Service = "Zoho Books" }] },
            new("bolt", "Bolt") { StandsStill = "The disk is full." });
        Assert.Equal("2 things need a person: Acme, Bolt", Assert.Single(send).Subject);
        Assert.Equal(["acme", "bolt"], send[0].Connections);
        Assert.Equal(2, send[0].Lines.Count);
        Assert.Equal("Bolt: its work stands still. The disk is full.", send[0].Lines[1]);
        Assert.Equal(3, told.Urgent.Count);
    }

    [Fact]
    public void A_month_that_does_not_tie_is_urgent_once_and_one_that_changed_after_its_close_apart()
    {
        var told = Baseline();
        var untied = Acme() with { Months = [new("2026-10", 3, ChangedAfterClose: false)] };
        (var send, told) = Decide(Morning, told, untied);
        Assert.Equal("Acme: 2026-10 does not tie: 3 orders differ between Zoho Books and Procore.", Assert.Single(send).Lines.Single());
        (var other, told) = Decide(Morning + Duration.FromHours(1), told, untied with { Months = [new("2026-10", 2, ChangedAfterClose: false)] });
        Assert.Empty(other); // another number is no other month
        (var closed, told) = Decide(Morning + Duration.FromHours(2), told, untied with { Months = [new("2026-10", 1, ChangedAfterClose: true)] });
        Assert.Equal("Acme: 2026-10 was closed, and 1 order stands otherwise since.", Assert.Single(closed).Lines.Single());
    }

    [Fact]
    public void A_question_is_urgent_once_it_is_older_than_the_rules_say()
    {
        var waits = Acme() with { Questions = 2, Oldest = [new("PO-1", "No code.", Morning - Rules.OldestAfter), new("PO-2", "No vendor.", Morning)] };
        var told = Baseline();
        (var send, told) = Decide(Morning, told, waits);
        Assert.Empty(send);
        (send, told) = Decide(Morning + Duration.FromMinutes(1), told, waits);
        Assert.Equal("Acme: a question has waited for 72 hours. PO-1: No code.", Assert.Single(send).Lines.Single());
        Assert.Empty(Decide(Morning + Duration.FromHours(5), told, waits).Send);
    }

    [Fact]
    public void Names_from_outside_are_made_visible_and_make_no_line_of_their_own()
    {
        const string Nasty = "Acme\r\nBcc: victim@example.com\u001b[2J\u202e";
        var evil = new ConnectionSnapshot("acme", Nasty) { Questions = 1, Oldest = [new(Nasty, Nasty, Morning - Duration.FromHours(100))], Locked = [Locked with { Sentence = Nasty }], StandsStill = Nasty };
        var (send, _) = Decide(Morning, new() { Digest = new(2026, 11, 29) }, evil);
        Assert.Equal([NotificationKind.Urgent, NotificationKind.Digest], send.Select(one => one.Kind));
        foreach (var text in send.SelectMany(one => one.Lines.Append(one.Subject)))
        {
            Assert.DoesNotContain(text, character => char.IsControl(character) || character == '\u202e');
            Assert.False(text.StartsWith("Bcc", StringComparison.Ordinal));
        }

        Assert.Contains("[U+001B]", send[0].Lines[0], StringComparison.Ordinal);
        Assert.Contains("[U+202E]", send[0].Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_long_is_cut_and_never_within_a_character()
    {
        for (var before = 0; before < 4; before++)
        {
            var name = new string('x', before) + string.Concat(Enumerable.Repeat("🏗", 400));
            var (send, _) = Decide(Morning, Baseline(), new ConnectionSnapshot("acme", name) { StandsStill = name });
            foreach (var text in Assert.Single(send).Lines.Append(send[0].Subject))
            {
                Assert.InRange(text.Length, 1, 301);
                Assert.False(char.IsHighSurrogate(text[^2]));
                Assert.EndsWith("…", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_mail_that_may_not_have_arrived_is_said_in_the_next_one_and_makes_none()
    {
        Assert.Empty(Decider.Decide(new(Morning, [Acme()]), Baseline(), ["Acme: the disk is full."]).Send);
        var (send, _) = Decider.Decide(new(Morning, [Acme() with { StandsStill = "The disk is full." }]), Baseline(), ["Acme: old\r\nBcc: x"]);
        Assert.Equal("It is not known whether an earlier mail arrived, and it was not sent again: Acme: old Bcc: x", Assert.Single(send).Lines[^1]);
    }

    [Fact]
    public void The_same_is_decided_from_the_same()
    {
        var snapshot = new NotificationSnapshot(Morning, [Acme() with { Questions = 1, Locked = [Locked] }]);
        var told = new Told { Digest = new(2026, 11, 29) };
        Assert.Equal(Decider.Decide(snapshot, told, []).Send.Select(one => one.Id), Decider.Decide(snapshot, told, []).Send.Select(one => one.Id));
        Assert.Equal(2, Decider.Decide(snapshot, told, []).Send.Select(one => one.Id).Distinct().Count());
    }

    private static ConnectionSnapshot Acme() => new("acme", "Acme");

    private static Told Baseline() => new() { Digest = new(2026, 11, 30) };

    private static (IReadOnlyList<Notification> Send, Told Told) Decide(Instant now, Told told, params ConnectionSnapshot[] connections) => Decider.Decide(new(now, connections), told, []);

    private static Instant At(int year, int month, int day, int hour, int minute) => new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(Denver).ToInstant();
}
