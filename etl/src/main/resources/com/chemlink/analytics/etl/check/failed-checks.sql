-- title: A check could not look: {subject}
-- question: Did every check run?
-- severity: medium
-- where: {subject}
-- count: 1 check
-- finding: The check {subject} failed, so nothing is known about what it looks for. What it saw before is kept.
-- advice: Mend its file; the evidence says what is wrong, and for a check of your own in which line.
-- client: One of our own checks is being adjusted; the figures are not affected.
SELECT check_id AS subject, 'answer' AS row_key, problem
FROM check_problems
