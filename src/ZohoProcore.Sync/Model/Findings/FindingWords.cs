namespace ZohoProcore.Sync;

/// <summary>What the codes of findings mean, for whoever counts them. What one finding says of its record is in its sentence.</summary>
public static class FindingWords
{
    /// <summary>What a code means, in a sentence; empty for a code that is a host's own.</summary>
    /// <param name="code">The code, one of <see cref="FindingCodes"/>.</param>
    public static string Sentence(string code) => code switch
    {
        FindingCodes.VendorMissing => "The order names no vendor.",
        FindingCodes.VendorUnknown => "No vendor in Procore is certainly the order's vendor.",
        FindingCodes.VendorAmbiguous => "Several vendors could be the order's vendor.",
        FindingCodes.VendorInactive => "The vendor is inactive in Procore.",
        FindingCodes.VendorRenamed =>
            "A linked vendor is not called any more what it was called when the link was confirmed. Orders still follow the "
            + "link.",
        FindingCodes.VendorLinkUncertain =>
            "An earlier version linked a vendor on evidence that the rules of today don't take for certain. Orders still "
            + "follow the link.",
        FindingCodes.VendorDiffers => "A vendor says other things in Procore than in Zoho Books, where Zoho Books has the word.",
        FindingCodes.VendorContactDiffers => "A vendor has another primary contact person in Procore than in Zoho Books, or none.",
        FindingCodes.VendorRetired => "A vendor is active on one side and inactive on the other.",
        FindingCodes.VendorShared =>
            "A vendor is inactive in Zoho Books, and its company in Procore is another vendor's of Zoho Books too.",
        FindingCodes.VendorIdCarried => "A company in Procore that may be another one carries a vendor's id.",
        FindingCodes.VendorHeld => "Nothing that is known says whom a company in Procore follows.",
        FindingCodes.VendorGone => "One side of a linked vendor is not there any more.",
        FindingCodes.VendorRefused => "Procore refused what was to be written of a vendor.",
        FindingCodes.ProjectMissing => "A line names no project.",
        FindingCodes.ProjectUnknown => "No Procore project has the code of the line's project.",
        FindingCodes.ProjectAmbiguous => "Several Procore projects have the code of the line's project.",
        FindingCodes.ProjectElsewhere => "The line's project is, or may be, one of another connection's company of Procore.",
        FindingCodes.ProjectInactive => "The Procore project is not active.",
        FindingCodes.ProjectProposed =>
            "A project of Zoho Books may be one of Procore, and number and name do not both say so.",
        FindingCodes.CustomerUnknown => "A project of Procore is to be made in Zoho Books, and for which customer is not known.",
        FindingCodes.CostTypeOptionUnknown => "An option of the reporting tag of cost types names no cost type of Procore.",
        FindingCodes.AlignmentFailed => "What an alignment does without a person fails again and again.",
        FindingCodes.AlignmentRefused => "Zoho Books refused what an alignment wrote without a person.",
        FindingCodes.CostCodeMissing => "A line names no cost code.",
        FindingCodes.CostCodeUnknown => "The project has no such cost code.",
        FindingCodes.CostCodeAmbiguous =>
            "Several cost codes of the project have that code, or several of its WBS codes are of the line's cost code and cost type.",
        FindingCodes.CostCodeInactive => "The cost code, or every WBS code with it, is inactive or deleted.",
        FindingCodes.SubJobUnknown => "The project has no such sub job, or not one alone.",
        FindingCodes.SubJobInactive => "The sub job is inactive.",
        FindingCodes.CostTypeMissing => "A line names no cost type and none follows from anything else.",
        FindingCodes.CostTypeUnknown => "The project has no such cost type.",
        FindingCodes.FieldUnclear => "What a field is mapped from can't be read as such a field, or lines say different things.",
        FindingCodes.FileNotAttached => "The order's file could not be read, and so not be attached to its commitments.",
        FindingCodes.WbsCodeMissing => "The project has no WBS code for the pair of cost code and cost type.",
        FindingCodes.WbsCodeInactive => "The WBS code is inactive.",
        FindingCodes.WbsCodeNotBudgeted => "The WBS code is not on the project's budget.",
        FindingCodes.BudgetExceeded => "The order would leave less than nothing of Procore's budget on a code, which policy blocks.",
        FindingCodes.CurrencyForeign => "Amounts would stand in Procore in another currency than they are in, or in one that nobody knows.",
        FindingCodes.UnitUnknown => "Policy insists on units of measure, and Procore does not have that of a line.",
        FindingCodes.TaxCodeUnknown => "A tax goes on a tax code that Procore does not have in use.",
        FindingCodes.OrderEmpty => "The order has no lines with goods or services.",
        FindingCodes.TotalNotExplained => "The amounts that the order states do not explain its total, or contradict each other.",
        FindingCodes.CostUndecided => "A part of the order's total may or may not be its cost, and policy leaves that to a person.",
        FindingCodes.CancelledBelowBilled =>
            "More of a line was cancelled than was left to bill; a commitment never falls below what is billed.",
        FindingCodes.TaxPolicyMissing => "The organization is not in the US, and nobody chose yet whether taxes are cost.",
        FindingCodes.TaxRuleUnknown =>
            "A rule of the cost policy names a tax or a project that is not there, and the order may be one that it is for.",
        FindingCodes.PolicyNameUnknown =>
            "A policy names an account or an item that Zoho Books does not have, and orders wait where a line of theirs "
            + "could be meant; or a project that Procore does not show, or that is not what the policy says of it.",
        FindingCodes.CommitmentNegative => "A commitment would come to less than nothing.",
        FindingCodes.OrderCancelled => "An order that became a commitment was cancelled in Zoho.",
        FindingCodes.OrderReopened => "An order that became a commitment went back to a status that is no commitment.",
        FindingCodes.OrderDeleted => "An order that became a commitment can't be found in Zoho any more.",
        FindingCodes.CommitmentLeftBehind => "The order no longer has lines for a project in which it became a commitment.",
        FindingCodes.CommitmentLocked => "Procore locks the commitment, and the order changed after that.",
        FindingCodes.CommitmentStands =>
            "A commitment with the order's number stands in Procore, and nobody linked the two or said that they differ.",
        FindingCodes.CommitmentMayStand =>
            "A commitment of the order's vendor and amount stands in Procore under no number, or under one that no other "
            + "order has: it may be the order, and stays a question whatever becomes of that.",
        FindingCodes.SubcontractStands => "A subcontract that may be the order stands in Procore: it would be committed twice.",
        FindingCodes.CommitmentDoubled =>
            "Beside the order's commitment stands another one with the order's number that the sync did not make: the order "
            + "may be committed twice.",
        FindingCodes.CommitmentForeign =>
            "A commitment with the order's number stands in Procore already and belongs to another integration.",
        FindingCodes.ChangeOrderPending =>
            "A draft change order holds what the order changed after approval, and a person has not approved it yet.",
        FindingCodes.ChangeOrderUnknown =>
            "A change order was written, or was about to be, and can't be found in Procore; it is never written a second "
            + "time by itself.",
        FindingCodes.ChangeOrderDoubled =>
            "More than one change order waits for approval on a commitment where one is to: one of the sync that was looked "
            + "for and not found came late, or people entered one, and the sync would draft another.",
        FindingCodes.ChangeOrderTouched =>
            "People changed, declined or took over a change order of the sync, and the order is not what the commitment is.",
        FindingCodes.CommitmentChanged => "A person changed the commitment in Procore.",
        FindingCodes.LineRecoded => "A person put lines of an approved commitment on other codes in Procore; no amount changed.",
        FindingCodes.CommitmentDeleted => "A person deleted the commitment in Procore; its own record says so.",
        FindingCodes.CommitmentNotFound =>
            "The commitment can't be found in Procore. That is no proof that it was deleted: it may be private, or its "
            + "project withdrawn.",
        FindingCodes.LinkChanged => "The commitment was written under a link that is another one now.",
        FindingCodes.CommitmentRefused => "Procore refused the commitment or one of its lines.",
        FindingCodes.TotalMismatch => "The commitment does not come to what its lines come to, as Procore has it.",
        FindingCodes.RepeatedFailure => "The record was tried again and again and always failed.",
        FindingCodes.WriteRepeated => "The record was written in the same way again and again, and never stood as it was written.",
        FindingCodes.ConnectionNotAuthorized => "A service does not let the connection in any more.",
        FindingCodes.ConnectionFailing => "A service could not be read for an hour.",
        FindingCodes.ConnectionThrottled => "A service asks the connection for patience.",
        FindingCodes.ClockApart => "This machine's clock and a service's are minutes apart.",
        FindingCodes.DirectoryIncomplete =>
            "What the order needs was not found, or was found once only, among records of which some cannot be read: it may "
            + "be one of those.",
        FindingCodes.RecordUnreadable => "A record is in a list and cannot be read. Everything else of the list is used.",
        FindingCodes.AnswerNotUnderstood => "Zoho's answer for the order could not be understood, again and again.",
        _ => string.Empty,
    };
}
